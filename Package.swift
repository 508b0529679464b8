// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "plimsoll",
  products: [
    .executable(name: "plimsoll", targets: ["plimsoll"]),
    // What programs of others may build on (docs/Library.md). Only what is `public` in these is promised; what other
    // modules of ours use of them is `package`.
    .library(name: "OCIFormat", targets: ["OCIFormat"]),
    .library(name: "ImageSources", targets: ["ImageSources"]),
    .library(name: "ImageReading", targets: ["ImageReading"]),
    .library(name: "ELFReading", targets: ["ELFReading"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The program, from the top down: each target imports only targets below it.
    .executableTarget(
      name: "plimsoll",
      dependencies: [
        "CMalloc", "PlimsollCommands",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "PlimsollCommands",
      dependencies: [
        "Messages",
        "BoundedFiles", "BuiltInGuide", "ComparisonChecking", "ComparisonFiles", "ComparisonModel",
        "Decision",
        "DecisionRecords", "Diagnostics", "EngineReading", "FileWriting", "HTTPTransfer", "ImageMeasuring",
        "ImageProbes", "ImageReading", "ImageSources", "JSONDocuments", "LayerCache", "NativeCompatibility",
        "OCIFormat", "PackageCompatibility", "ProjectReading", "RegistryReading",
        "ReportComposition",
        "ReportModel", "ReportRendering", "ReportTemplates", "SheetClaims", "SheetReading", "SupportDates",
        "TextLayout", "ToolReports", "WikiPublishing",
        "XMLDocuments",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // What no longer holds of a comparison; a file for each output.
    .target(
      name: "ComparisonChecking",
      dependencies: [
        "Messages",
        "ComparisonFiles", "ComparisonModel", "Decision", "DecisionRecords", "Diagnostics",
        "JSONDocuments", "ReportModel", "ReportRendering", "TextLayout", "XMLDocuments",
      ]),
    // What people have written into sheets of a report, as claims.
    .target(
      name: "SheetClaims",
      dependencies: [
        "Messages",
        "ComparisonFiles", "ComparisonModel", "Diagnostics", "JSONDocuments", "ReportModel", "SheetReading",
        "SpreadsheetTexts", "ToolReports",
      ]),
    // Decision records on disk: which may be replaced, and what they tell.
    .target(
      name: "DecisionRecords",
      dependencies: ["Messages", "CCrypto", "ComparisonModel", "Diagnostics", "TextLayout"]),
    // Pages of wikis: planned, written over nothing that people wrote, and read back.
    .target(
      name: "WikiPublishing",
      dependencies: [
        "BoundedFiles", "CCMarkGFM", "CCrypto", "ChildProcesses", "ComparisonModel", "Diagnostics",
        "HTTPTransfer", "Messages", "TextLayout", "YAMLReading",
      ]),
    // Files of a folder: all of them appear, or none.
    .target(name: "FileWriting", dependencies: ["Messages", "BoundedFiles", "CFileShim", "ReportRendering"]),
    // The only code that asks Linux to exchange two names of files.
    .target(name: "CFileShim"),
    .target(
      name: "ReportRendering",
      dependencies: [
        "Messages",
        "CArchive", "CXLSXWriter", "ComparisonModel", "JSONDocuments", "ReportModel", "SpreadsheetTexts",
        "TextLayout", "XMLDocuments",
      ],
      resources: [.embedInCode("SVG/chart.css"), .embedInCode("XHTML/page.css")]),
    .target(
      name: "ReportComposition",
      dependencies: [
        "Messages",
        "CCMarkGFM", "ComparisonModel", "Decision", "Diagnostics", "ReportModel", "TextLayout",
      ]),
    // Templates are compiled into the binary: it needs no file beside it.
    .target(
      name: "ReportTemplates", dependencies: ["ComparisonModel"], path: "Templates",
      resources: [
        .embedInCode("report.en.md"), .embedInCode("report.ko.md"),
        .embedInCode("table.en.md"), .embedInCode("table.ko.md"),
        .embedInCode("decision-record.en.md"), .embedInCode("decision-record.ko.md"),
      ]),
    // A report, free of any format.
    .target(name: "ReportModel", dependencies: ["ComparisonModel"]),
    // Names of images to measurements: which source, which probes, how many at once.
    .target(
      name: "ImageMeasuring",
      dependencies: [
        "Messages",
        "BlobDecoding", "BoundedFiles", "ComparisonFiles", "ComparisonModel", "Diagnostics", "ELFReading",
        "EngineReading", "ImageDeclarations", "ImageProbes", "ImageReading", "ImageSources", "JSONDocuments",
        "LayerCache", "NativeProbes", "OCIFormat", "RegistryReading", "TextLayout",
      ]),
    // What publishers declare of an image, held against its layers.
    .target(
      name: "ImageDeclarations",
      dependencies: [
        "Messages",
        "BillOfMaterials", "ComparisonModel", "Diagnostics", "ImageProbes", "ImageReading", "ImageSources",
        "JSONDocuments", "OCIFormat", "ValuePacking",
      ]),
    // Images that container engines hold.
    .target(
      name: "EngineReading",
      dependencies: [
        "Messages",
        "BlobDecoding", "BoundedFiles", "HTTPTransfer", "ImageSources", "OCIFormat", "TextLayout",
      ]),
    // What layers told, kept by their digests.
    .target(
      name: "LayerCache",
      dependencies: ["Messages", "BlobDecoding", "CSQLite", "ImageReading", "ImageSources", "OCIFormat"]),
    // What an image is found to hold, while it is read.
    .target(
      name: "NativeProbes",
      dependencies: [
        "TextLayout",
        "Messages",
        "ComparisonModel", "ELFReading", "ImageProbes", "ImageReading", "ImageSources", "JSONDocuments",
        "NativeCompatibility", "OCIFormat", "PackageCompatibility", "ProjectReading", "ValuePacking",
      ]),
    .target(
      name: "ImageProbes",
      dependencies: [
        "ComparisonModel", "ImageReading", "ImageSources", "JSONDocuments", "OCIFormat", "TextLayout",
        "ValuePacking", "CSQLite",
      ]),
    // What other tools have measured.
    .target(
      name: "ToolReports",
      dependencies: [
        "Messages",
        "BillOfMaterials", "BlobDecoding", "ComparisonFiles", "ComparisonModel", "Diagnostics",
        "CSVWReading", "JSONDocuments", "OCIFormat", "SheetReading", "SpreadsheetTexts",
        "TextLayout",
      ]),
    // Tables and what describes them, as the W3C has it.
    .target(name: "CSVWReading", dependencies: ["JSONDocuments", "Messages"]),
    // Sheets as people save them: CSV and workbooks, cell by cell.
    .target(
      name: "SheetReading",
      dependencies: ["Messages", "CArchive", "ComparisonModel", "Diagnostics", "TextLayout", "XMLDocuments"]),
    // XML: written, and held to its DTD while it is written.
    .target(name: "XMLDocuments", dependencies: ["Messages", "CXMLShim"]),
    // The only code that includes libxml2's headers: they do not import beside Foundation.
    .target(name: "CXMLShim", dependencies: ["CLibXML2"]),
    // Images in registries.
    .target(
      name: "RegistryReading",
      dependencies: [
        "Messages",
        "BlobDecoding", "BoundedFiles", "ChildProcesses", "Diagnostics", "HTTPTransfer", "ImageSources",
        "OCIFormat",
      ]),
    // An image: its layers, verified and merged to one tree.
    .target(
      name: "ImageReading",
      dependencies: [
        "Messages", "BlobDecoding", "ImageSources", "OCIFormat", "TextLayout", "ValuePacking", "CArchive",
      ]),
    // Where images lie: references, and the places that they lead to.
    .target(
      name: "ImageSources", dependencies: ["Messages", "BlobDecoding", "OCIFormat", "TextLayout", "CArchive"]),
    // HTTP: requests to one place, and bodies that stream within bounds.
    .target(name: "HTTPTransfer", dependencies: ["Messages", "CHTTPShim"]),
    // Programs of this machine, run within bounds of time and size.
    .target(name: "ChildProcesses", dependencies: ["Messages"]),
    // The only code that includes libcurl's headers, and loads it.
    .target(name: "CHTTPShim"),
    .target(name: "BlobDecoding", dependencies: ["Messages", "OCIFormat", "CCrypto", "CISAL", "CZstd"]),
    .target(name: "OCIFormat", dependencies: ["Messages", "JSONDocuments", "TextLayout"]),
    // Will an application run on an image: the packages of a project, and the object files of the image.
    .target(
      name: "PackageCompatibility",
      dependencies: [
        "TextLayout",
        "Messages",
        "ComparisonModel", "Diagnostics", "NativeCompatibility", "ProjectReading", "YAMLReading",
      ],
      resources: [.embedInCode("native-packages.yaml")]),
    .target(
      name: "ProjectReading",
      dependencies: [
        "Messages",
        "BoundedFiles", "Diagnostics", "ELFReading", "JSONDocuments", "ValuePacking", "YAMLReading",
      ]),
    // Until when releases are supported, by each source that says it.
    .target(
      name: "SupportDates",
      dependencies: [
        "Messages", "ComparisonFiles", "ComparisonModel", "Diagnostics", "JSONDocuments", "TextLayout",
      ],
      resources: [.embedInCode("support-dates.json")]),
    // What publishers list in documents of SPDX and CycloneDX.
    .target(
      name: "BillOfMaterials", dependencies: ["Messages", "Diagnostics", "JSONDocuments", "TextLayout"]),
    .target(name: "NativeCompatibility", dependencies: ["ComparisonModel", "ELFReading", "ValuePacking"]),
    .target(name: "ELFReading", dependencies: ["ValuePacking"]),
    // What follows from a comparison for a team: points, must-haves, sensitivity.
    .target(name: "Decision", dependencies: ["ComparisonModel"]),
    // The guide and what is published about its images, as files inside the binary.
    .target(name: "BuiltInGuide", dependencies: ["EmbeddedGuide"]),
    .target(name: "EmbeddedGuide", exclude: ["node-base-images.yaml", "measurements"]),
    // Comparison and measurement files.
    .target(
      name: "ComparisonFiles",
      dependencies: [
        "Messages", "ComparisonModel", "YAMLReading", "JSONDocuments", "Diagnostics", "TextLayout",
      ]),
    // Pure values: comparison, measurements, findings and verdicts.
    .target(name: "ComparisonModel", dependencies: ["JSONDocuments", "TextLayout"]),
    // Formats of text files, and what is said about faults in them.
    .target(name: "YAMLReading", dependencies: ["Messages", "Diagnostics", "JSONDocuments", "CYAML"]),
    .target(name: "Diagnostics", dependencies: ["BoundedFiles", "JSONDocuments", "Messages", "TextLayout"]),
    .target(name: "JSONDocuments", dependencies: ["Messages"]),
    // Files of this machine, opened in one way and read to a bound.
    .target(name: "BoundedFiles", dependencies: ["Messages"]),
    // What spreadsheets take texts for, and what keeps them from it.
    .target(name: "SpreadsheetTexts"),
    // What the program says to whoever runs it, in each of its languages.
    .target(name: "Messages", dependencies: ["EmbeddedCatalogues", "TextLayout"]),
    .target(name: "EmbeddedCatalogues", exclude: ["ko.po", "help.ko.po"]),
    // Widths of text in fixed-width places.
    .target(name: "TextLayout"),
    // Values as bytes, written for this program alone.
    .target(name: "ValuePacking"),

    // C libraries of the system
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CCMarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),

    // The system's C libraries
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),

    // Tests
    .testTarget(
      name: "PackageCompatibilityTests",
      dependencies: ["ComparisonModel", "Diagnostics", "PackageCompatibility", "ProjectReading"]),
    .testTarget(
      name: "BillOfMaterialsTests", dependencies: ["BillOfMaterials", "Diagnostics", "JSONDocuments"]),
    .testTarget(
      name: "SupportDatesTests", dependencies: ["ComparisonModel", "Diagnostics", "SupportDates"]),
    .testTarget(
      name: "ComparisonCheckingTests",
      dependencies: ["ComparisonChecking", "ComparisonModel", "Diagnostics", "ReportModel", "XMLDocuments"]),
    .testTarget(
      name: "DecisionRecordsTests", dependencies: ["ComparisonModel", "DecisionRecords", "Diagnostics"]),
    .testTarget(name: "FileWritingTests", dependencies: ["FileWriting", "ReportRendering"]),
    .testTarget(
      name: "ProjectReadingTests", dependencies: ["JSONDocuments", "NativeFixtures", "ProjectReading"]),
    .testTarget(name: "ELFReadingTests", dependencies: ["ELFReading", "NativeFixtures", "SeededRandom"]),
    .testTarget(
      name: "NativeCompatibilityTests",
      dependencies: ["ELFReading", "NativeCompatibility", "NativeFixtures"]),
    .testTarget(
      name: "ImageMeasuringTests",
      dependencies: [
        "ComparisonFiles", "ComparisonModel", "HTTPFixtures", "ImageDeclarations", "ImageFixtures",
        "ImageMeasuring", "ImageProbes", "ImageReading", "ImageSources", "OCIFormat", "RegistryReading",
      ]),
    .testTarget(
      name: "ImageDeclarationsTests",
      dependencies: [
        "BillOfMaterials", "ComparisonModel", "ImageDeclarations", "ImageProbes", "OCIFormat",
      ]),
    .testTarget(
      name: "NativeProbesTests",
      dependencies: [
        "BlobDecoding", "ComparisonModel", "ImageFixtures", "ImageMeasuring", "ImageProbes", "ImageReading",
        "ImageSources", "NativeCompatibility", "NativeFixtures", "NativeProbes", "OCIFormat",
        "ProjectReading",
      ]),
    .target(
      name: "NativeFixtures", dependencies: ["ELFReading", "NativeCompatibility", "ReadBack"],
      path: "Tests/NativeFixtures"),
    .testTarget(
      name: "ReportCompositionTests",
      dependencies: [
        "ComparisonModel", "Decision", "Diagnostics", "ReportComposition", "ReportModel", "ReportTemplates",
      ]),
    .testTarget(
      name: "BuiltInGuideTests",
      dependencies: ["BuiltInGuide", "ComparisonFiles", "ComparisonModel", "Diagnostics"]),
    .testTarget(
      name: "ComparisonFilesTests",
      dependencies: [
        "ComparisonFiles", "ComparisonModel", "Diagnostics", "JSONDocuments", "ReadBack", "TextLayout",
        "YAMLReading",
      ]),
    .testTarget(
      name: "ToolReportsTests",
      dependencies: [
        "ComparisonFiles", "ComparisonModel", "Diagnostics", "JSONDocuments", "ReadBack", "SheetReading",
        "ToolReports",
      ]),
    .testTarget(
      name: "SheetReadingTests", dependencies: ["Diagnostics", "ReadBack", "SheetFixtures", "SheetReading"]),
    // Workbooks whose parts a test writes itself.
    .target(name: "SheetFixtures", path: "Tests/SheetFixtures"),
    .testTarget(
      name: "SheetClaimsTests",
      dependencies: [
        "ComparisonFiles", "ComparisonModel", "Diagnostics", "ReportModel", "SheetClaims", "SheetReading",
        "ToolReports",
      ]),
    .testTarget(name: "CSVWReadingTests", dependencies: ["CSVWReading", "JSONDocuments"]),
    .testTarget(name: "JSONDocumentsTests", dependencies: ["JSONDocuments"]),
    .testTarget(name: "BoundedFilesTests", dependencies: ["BoundedFiles", "NativeFixtures"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "YAMLReadingTests", dependencies: ["YAMLReading", "Diagnostics"]),
    .testTarget(
      name: "MessagesTests", dependencies: ["Messages", "ReadBack"], exclude: ["not-messages.txt"]),
    .testTarget(
      name: "PlimsollCommandsTests",
      dependencies: [
        "Messages", "PlimsollCommands", "ReadBack", "TextLayout",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "TextLayoutTests", dependencies: ["TextLayout"]),
    .testTarget(name: "ValuePackingTests", dependencies: ["ValuePacking"]),
    .testTarget(
      name: "EngineReadingTests",
      dependencies: [
        "EngineReading", "HTTPFixtures", "HTTPTransfer", "ImageFixtures", "ImageReading", "ImageSources",
        "OCIFormat", "ReadBack",
      ]),
    .testTarget(
      name: "LayerCacheTests",
      dependencies: [
        "CSQLite", "ImageFixtures", "ImageReading", "ImageSources", "LayerCache", "OCIFormat",
      ]),
    .testTarget(
      name: "WikiPublishingTests",
      dependencies: [
        "ComparisonModel", "Diagnostics", "HTTPFixtures", "ImageFixtures", "ReadBack", "WikiPublishing",
      ]),
    // What outputs are read back with: foreign programs, run on one input.
    .target(name: "ReadBack", path: "Tests/ReadBack"),
    // Random numbers that are the same each time.
    .target(name: "SeededRandom", path: "Tests/SeededRandom"),
    .testTarget(
      name: "DecisionTests", dependencies: ["ComparisonModel", "Decision", "ReadBack", "SeededRandom"]),
    .testTarget(name: "ComparisonModelTests", dependencies: ["ComparisonModel", "SeededRandom"]),
    .testTarget(
      name: "ReportRenderingTests",
      dependencies: [
        "ComparisonModel", "HTTPFixtures", "ReadBack", "ReportModel", "ReportRendering", "SeededRandom",
        "SpreadsheetTexts", "TextLayout", "XMLDocuments",
      ],
      exclude: ["Conformance/Golden", "Markdown/Golden", "XHTML/Golden"]),
    .testTarget(name: "XMLDocumentsTests", dependencies: ["ReadBack", "XMLDocuments"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "ComparisonModel", "plimsoll", "HTTPFixtures", "ImageFixtures", "ImageMeasuring", "ImageProbes",
        "ReadBack",
      ],
      exclude: [
        "EarlierRecords", "browse-page.py", "complete-name.py", "read-back.py", "read-triples.py",
        "read-workbook.py",
      ]),
    .target(
      name: "ImageFixtures",
      dependencies: ["CCrypto", "CISAL", "CSQLite", "CZstd", "OCIFormat"],
      path: "Tests/ImageFixtures"),
    .testTarget(
      name: "ImageProbesTests",
      dependencies: [
        "ImageProbes", "ImageReading", "ImageSources", "ImageFixtures", "ComparisonModel", "OCIFormat",
        "CSQLite",
      ]),
    // What is tried on each reader of foreign bytes; Scripts/fuzz runs it for longer.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "BillOfMaterials", "BuiltInGuide", "ComparisonFiles", "ComparisonModel", "Diagnostics",
        "ImageDeclarations", "ImageFixtures", "ImageMeasuring",
        "ImageProbes", "ImageReading", "ImageSources", "JSONDocuments", "NativeFixtures", "NativeProbes",
        "OCIFormat",
        "PackageCompatibility",
        "HTTPTransfer", "ProjectReading", "RegistryReading",
        "ReportComposition", "ReportModel", "ReportTemplates", "SheetFixtures", "SheetReading", "ToolReports",
        "XMLDocuments", "YAMLReading",
      ],
      path: "Tests/FuzzTargets"),
    .testTarget(name: "FuzzTargetsTests", dependencies: ["FuzzTargets", "SeededRandom", "ToolReports"]),
    .testTarget(name: "HTTPTransferTests", dependencies: ["HTTPFixtures", "HTTPTransfer"]),
    // Servers of the tests' own, on sockets of this machine.
    .target(name: "HTTPFixtures", dependencies: ["ImageFixtures", "ReadBack"], path: "Tests/HTTPFixtures"),
    .testTarget(
      name: "RegistryReadingTests",
      dependencies: [
        "HTTPFixtures", "HTTPTransfer", "ImageFixtures", "ImageReading", "ImageSources", "OCIFormat",
        "ReadBack",
        "RegistryReading",
      ]),
    .testTarget(name: "OCIFormatTests", dependencies: ["OCIFormat"]),
    .testTarget(
      name: "ImageReadingTests",
      dependencies: [
        "HTTPFixtures", "ImageReading", "ImageSources", "ImageFixtures", "OCIFormat", "RegistryReading",
        "SeededRandom",
      ]),
  ]
)

// The program that Scripts/fuzz builds. libFuzzer comes with the compiler, and only that script links it.
if Context.environment["PLIMSOLL_FUZZING"] != nil {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/CLibFuzzer"),
    .executableTarget(
      name: "plimsoll-fuzz", dependencies: ["CLibFuzzer", "FuzzTargets"], path: "Tests/Fuzzing"),
  ]
}

// What `make documentation` writes the pages of the libraries with; no other build needs it.
if Context.environment["PLIMSOLL_DOCUMENTATION"] != nil {
  package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}

// With PLIMSOLL_TESTS, the names of test targets with commas between them, the package is these and what they need:
// a build of its own, as for a sanitizer, is made of what it runs.
if let names = Context.environment["PLIMSOLL_TESTS"] {
  var needed: Set<String> = []
  var waiting = names.split(separator: ",").map(String.init)
  while let name = waiting.popLast() {
    guard needed.insert(name).inserted, let target = package.targets.first(where: { $0.name == name }) else {
      continue
    }
    for case .byNameItem(let name, _) in target.dependencies { waiting.append(name) }
  }
  package.targets.removeAll { !needed.contains($0.name) }
  package.products.removeAll()
}

// Every Swift target of ours is held to the same rules.
for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      // `any P` is written out: an existential has a cost and a meaning of its own.
      .enableUpcomingFeature("ExistentialAny"),
      // An import is ours alone unless it is written `public import`: modules do not leak.
      .enableUpcomingFeature("InternalImportsByDefault"),
      // A member is visible only in files that import its module: each file says what it uses.
      .enableUpcomingFeature("MemberImportVisibility"),
      // An async function stays on its caller's actor unless it says otherwise.
      .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
      .treatAllWarnings(as: .error),
    ]
}
