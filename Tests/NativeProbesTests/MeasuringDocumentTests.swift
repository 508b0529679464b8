import Foundation
import NativeCompatibility
import OCIFormat
import ProjectReading
import Testing

@testable import BlobDecoding
@testable import ImageProbes
@testable import ImageReading
@testable import ImageSources
@testable import NativeProbes

/// `docs/Measuring.md` and its Korean twin state the bounds that the program has.
struct MeasuringDocumentTests {
  /// The figures of each row of the documents' last table, in the order of the rows.
  static let bounds: [[Int64]] = {
    let limits = ReadingLimits()
    let rows: [[any BinaryInteger]] = [
      [limits.maximumUncompressedBytes],
      [limits.maximumExpansion, limits.expansionAllowanceBytes],
      [limits.maximumEntryCount],
      [limits.maximumSpoolBytes],
      [limits.maximumNameBytes],
      [ImagePath.maximumBytes],
      [RootFileSystem.maximumLinks],
      [LayerParser.maximumSparseBytes],
      [Int64(1) << ZstdDecoder.maximumWindowLog],
      [limits.maximumArchiveMembers, ArchiveMembers.maximumNameBytes],
      [JSONDocument.maximumBytes, limits.maximumDocumentBytes],
      [limits.maximumCollectedBytes],
      [limits.maximumMergingSteps],
      [ImageManifest.maximumLayerCount],
      [SharedLayerReadings.maximumHeldBytes],
      [ImageIndex.maximumManifestCount, ImageIndex.maximumNesting],
      [ReleaseFile.maximumBytes, ShellAssignments.maximumLines, PrintableText.maximumFieldBytes],
      [PackageDatabaseScan.maximumTextBytes, PackageDatabaseScan.maximumPartBytes],
      [
        PackageDatabaseScan.maximumBinaryBytes, RPMHeader.maximumTags,
        RPMSQLiteDatabase.maximumThousandsOfSteps * 1000,
      ],
      [PackageListing.maximumPackages, PrintableText.maximumFieldBytes],
      [PrivilegeObservation.maximumFiles],
      [ProgramFinder.maximumFolders],
      [NodeHeaderScan.maximumBytes, PackageManifestScan.maximumBytes],
      [ProjectLimits.maximumManifestBytes],
      [InstalledPackageFinder.maximumPathBytes],
      [
        max(NativeObjectObservation.maximumListed, InstalledPackageObservation.maximumListed),
        NativeObjectObservation.maximumNames,
      ],
      [MarkedTextScanner.maximumTextBytes],
    ]
    return rows.map { $0.map { Int64($0) } }
  }()

  @Test(arguments: ["Measuring.md", "Measuring.ko.md"])
  func `a document's bounds are the program's`(name: String) throws {
    let rows = try Self.rows(of: name).suffix(Self.bounds.count + 1)
    let head = try #require(rows.first)
    #expect(["Option", "옵션"].contains(head[2]), "the table of bounds has another number of rows than bounds")
    for (row, bound) in zip(rows.dropFirst(), Self.bounds) {
      let stated = row[1].matches(of: /([0-9][0-9,]*)(?: (GiB|MiB|KiB))?/).map { match in
        (Int64(match.1.replacing(",", with: "")) ?? -1) << Self.shift(of: match.2)
      }
      #expect(stated == bound, "\(name): \(row[0])")
    }
  }

  private static func shift(of unit: Substring?) -> Int64 {
    switch unit {
    case "GiB": 30
    case "MiB": 20
    case "KiB": 10
    default: 0
    }
  }

  /// The rows of all tables, each as its cells; the line below a head is left out.
  private static func rows(of name: String) throws -> [[String]] {
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: repository.appending(path: "docs/\(name)"), encoding: .utf8)
    return text.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| ---") }.map { line in
      line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }
}
