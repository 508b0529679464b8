import BillOfMaterials
import Diagnostics
import Foundation
import JSONDocuments
import Messages
import Testing

/// Documents of SPDX and CycloneDX: what they list, and what is wrong with faulty ones.
@Suite struct BillReaderTests {
  private func read(_ text: String) throws(Diagnostic) -> BillOfMaterials {
    try BillReader.read(Array(text.utf8), file: "bom.json")
  }

  private func summary(_ bill: BillOfMaterials) -> [String] {
    bill.packages.map { package in
      "\(package.kind) \(package.name) \(package.version ?? "-") \(package.url?.type ?? "-")"
    }
  }

  private static let tagValue = """
    # made by hand
    SPDXVersion: SPDX-2.3
    DataLicense: CC0-1.0
    DocumentName: node
    DocumentNamespace: https://example.org/1
    DocumentComment: <text>PackageName: not one
    PackageName: nor this</text>
    Creator: Tool: syft-1.18.1
    Created: 2026-01-02T03:04:05Z

    PackageName: node:24
    SPDXID: SPDXRef-Image
    PackageVersion: sha256:ab
    PackageChecksum: SHA256: AB
    PackageAttributionText: <text>ImageID: sha256:cd</text>
    PrimaryPackagePurpose: CONTAINER

    PackageName: libc6
    SPDXID: SPDXRef-1
    PackageVersion: 2.36-9
    ExternalRef: SECURITY cpe23Type cpe:2.3:a:x
    ExternalRef: PACKAGE-MANAGER purl pkg:deb/debian/libc6@2.36-9?arch=amd64
    FileName: ./etc/passwd
    SPDXID: SPDXRef-F
    PackageName: debian
    SPDXID: SPDXRef-OperatingSystem-2e
    PackageVersion: 12
    Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-Image
    Relationship: SPDXRef-Image CONTAINS SPDXRef-1

    """

  @Test(arguments: ["\n", "\r\n"])
  func `an SPDX document of tags and values says what it says in JSON`(lineEnd: String) throws {
    let bill = try read(Self.tagValue.replacing("\n", with: lineEnd))
    #expect(bill.format == .spdx(version: "2.3"))
    #expect(summary(bill) == ["package libc6 2.36-9 deb", "operatingSystem debian 12 -"])
    #expect(bill.packages.first?.id == "SPDXRef-1", "the id of a file is none of a package")
    #expect(bill.subject?.name == "node:24")
    #expect(bill.subject?.digests == ["sha256:ab"])
    #expect(bill.subject?.properties.map { "\($0.name) \($0.value)" } == ["ImageID sha256:cd"])
    #expect(bill.creators == ["Tool: syft-1.18.1"])
    #expect(bill.created == "2026-01-02T03:04:05Z")
    #expect(bill.identity == "https://example.org/1")
  }

  @Test(
    arguments: [
      ("SPDXVersion: SPDX-2.3\nno tag here\n", 2, "this line is no tag with a value"),
      ("SPDXVersion: SPDX-2.3\nPackageComment: <text>for ever\nPackageName: a\n", 2, "has no </text>"),
      (
        "SPDXVersion: SPDX-2.3\n\nPackageName: \(String(repeating: "a", count: 4097))\n", 3,
        "more than 4096 bytes"
      ),
      ("SPDXVersion: SPDX-1.2\n", nil, "SPDX 1.2 is not read"),
      ("<?xml version=\"1.0\"?><bom/>", 1, "in XML"),
    ] as [(String, Int?, String)])
  func `a faulty document, and one in XML, is told with its line`(text: String, line: Int?, message: String) {
    let fault = #expect(throws: Diagnostic.self) { try read(text) }
    #expect(fault?.location?.line == line)
    #expect(fault?.message.contains(message) == true, "\(String(describing: fault))")
  }

  @Test func `a hostile text of many openings is read once`() throws {
    let many =
      "SPDXVersion: SPDX-2.3\n" + String(repeating: "PackageComment: <text><text></tex\n", count: 20_000)
    let start = ContinuousClock.now
    #expect(throws: Diagnostic.self) { try read(many) }
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func `an SPDX document is read in whatever order its keys stand`() throws {
    let bill = try read(
      #"""
      {"packages":[
        {"SPDXID":"SPDXRef-Image","name":"node:24","versionInfo":"sha256:ab","primaryPackagePurpose":"CONTAINER",
         "checksums":[{"algorithm":"SHA256","checksumValue":"AB"}],"attributionTexts":["ImageID: sha256:cd"]},
        {"SPDXID":"SPDXRef-1","name":"libc6","versionInfo":"2.36-9","externalRefs":[
          {"referenceCategory":"SECURITY","referenceType":"cpe23Type","referenceLocator":"cpe:2.3:a:x"},
          {"referenceCategory":"PACKAGE-MANAGER","referenceType":"purl",
           "referenceLocator":"pkg:deb/debian/libc6@2.36-9?arch=amd64"}]},
        {"SPDXID":"SPDXRef-OperatingSystem-2e","name":"debian","versionInfo":"12"},
        {"SPDXID":"SPDXRef-2","versionInfo":"1"}],
       "files":[{"fileName":"/etc/passwd","SPDXID":"SPDXRef-F"}],
       "relationships":[
        {"spdxElementId":"SPDXRef-DOCUMENT","relationshipType":"DESCRIBES","relatedSpdxElement":"SPDXRef-Image"},
        {"spdxElementId":"SPDXRef-Image","relationshipType":"CONTAINS","relatedSpdxElement":"SPDXRef-1"}],
       "creationInfo":{"created":"2026-01-02T03:04:05Z","creators":["Tool: syft-1.18.1"]},
       "name":"node","documentNamespace":"https://example.org/1","spdxVersion":"SPDX-2.3"}
      """#)
    #expect(bill.format == .spdx(version: "2.3"))
    #expect(summary(bill) == ["package libc6 2.36-9 deb", "operatingSystem debian 12 -"])
    #expect(bill.subject?.name == "node:24")
    #expect(bill.subject?.digests == ["sha256:ab"])
    #expect(bill.subject?.properties.first?.value == "sha256:cd")
    #expect(bill.unnamed == 1)
    #expect(bill.creators == ["Tool: syft-1.18.1"])
    #expect(bill.identity == "https://example.org/1")
    #expect(bill.created == "2026-01-02T03:04:05Z")
  }

  @Test func `components inside components of CycloneDX are listed behind them`() throws {
    let bill = try read(
      #"""
      {"bomFormat":"CycloneDX","specVersion":"1.6","serialNumber":"urn:uuid:1","metadata":{
        "timestamp":"2026-01-02T03:04:05Z","tools":{"components":[{"name":"syft","version":"1.18.1"}]},
        "component":{"type":"container","name":"alpine:3.20","version":"sha256:ab",
          "properties":[{"name":"ImageID","value":"sha256:cd"}]}},
       "components":[
        {"type":"library","group":"@types","name":"node","version":"20.1.0","purl":"pkg:npm/%40types/node@20.1.0",
         "components":[{"type":"file","name":"index.js"}]},
        {"type":"operating-system","name":"alpine","version":"3.20.3"},
        {"type":"library","version":"1"}]}
      """#)
    #expect(bill.format == .cycloneDX(version: "1.6"))
    let listed = ["package @types/node 20.1.0 npm", "file index.js - -", "operatingSystem alpine 3.20.3 -"]
    #expect(summary(bill) == listed)
    #expect(bill.subject?.version == "sha256:ab")
    #expect(bill.subject?.properties.map(\.value) == ["sha256:cd"])
    #expect(bill.creators == ["syft 1.18.1"])
    #expect(bill.unnamed == 1)
  }

  @Test func `the predicate of an in-toto statement is read as the document that it is`() throws {
    let bill = try read(
      #"""
      {"_type":"https://in-toto.io/Statement/v0.1","subject":[],"predicateType":"https://spdx.dev/Document",
       "predicate":{"spdxVersion":"SPDX-2.2","packages":[{"name":"a","versionInfo":"1"}]}}
      """#)
    #expect(bill.format == .spdx(version: "2.2"))
    #expect(summary(bill) == ["package a 1 -"])
  }

  struct Fault: Sendable {
    let text: String
    let code: Diagnostic.Code
    let place: Diagnostics.SourceLocation?
  }

  private static let longName =
    "{\"spdxVersion\":\"SPDX-2.3\",\n\"name\":\"" + String(repeating: "n", count: 4097) + "\"}"

  private static let faults: [Fault] = [
    Fault(text: "[]", code: .unsupported, place: .init(line: 1, column: 1)),
    Fault(text: #"{"spdxVersion":"SPDX-9.0"}"#, code: .unsupported, place: nil),
    Fault(text: #"{"bomFormat":"CycloneDX","specVersion":"2.0"}"#, code: .unsupported, place: nil),
    Fault(text: "{\n  \"a\": }", code: .jsonSyntax, place: .init(line: 2, column: 8)),
    Fault(
      text: "{\"spdxVersion\":\"SPDX-2.3\",\n \"packages\":[{\"name\":\n5}]}", code: .wrongType,
      place: .init(line: 3, column: 1)),
    Fault(
      text: "{\"spdxVersion\":\"SPDX-2.3\",\n\"packages\":7}", code: .wrongType,
      place: .init(line: 2, column: 12)),
    Fault(
      text: "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.5\",\n\"components\":[3]}", code: .wrongType,
      place: .init(line: 2, column: 15)),
    Fault(
      text: longName,
      code: .limitExceeded, place: .init(line: 2, column: 8)),
    Fault(
      text: String(repeating: "[", count: 65), code: .limitExceeded, place: .init(line: 1, column: 65)),
  ]

  @Test(arguments: faults)
  func `a faulty document is refused with the fault and its place`(fault: Fault) {
    let error = #expect(throws: Diagnostic.self) { try read(fault.text) }
    #expect(error?.code == fault.code)
    #expect(error?.location == fault.place)
  }

  @Test func `a document beyond the bound is refused before it is looked at`() {
    let bytes = [UInt8](repeating: 0x20, count: BillLimits.maximumBytes + 1)
    let error = #expect(throws: Diagnostic.self) { try BillReader.read(bytes, file: "bom.json") }
    #expect(error?.code == .limitExceeded)
  }

  @Test func `more entries than are read are refused`() {
    let entries = Array(repeating: #"{"name":"a"}"#, count: BillLimits.maximumPackages + 1)
    let error = #expect(throws: Diagnostic.self) {
      try read(#"{"spdxVersion":"SPDX-2.3","packages":["# + entries.joined(separator: ",") + "]}")
    }
    #expect(error?.message == "there are more than 200000 packages")
  }

  /// Real documents, in a folder `shared/corpus` beside the checkout or above it.
  private static let corpus: URL? = {
    let file = URL(filePath: #filePath)
    return (4...6).lazy
      .map { levels in
        (0..<levels).reduce(file) { folder, _ in folder.deletingLastPathComponent() }
          .appending(path: "shared/corpus")
      }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  @Test(
    .enabled(if: corpus != nil, "shared/corpus is not here"),
    arguments: [
      ("reports/sbom/centos-7-cyclonedx.json", 2), ("reports/sbom/centos-7-spdx.json", 2),
      ("reports/trivy/conda-spdx.json", 2),
    ])
  func `documents of Trivy list what they are known to list`(path: String, packages: Int) throws {
    let corpus = try #require(Self.corpus)
    let bytes = try Data(contentsOf: corpus.appending(path: path))
    let bill = try BillReader.read(Array(bytes), file: path)
    let known = bill.packages.filter { $0.url != nil }
    #expect(known.count == packages)
  }
}
