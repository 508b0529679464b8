import Diagnostics
import Messages
import TextLayout

/// Reads an SPDX document of version 2 in its tag-value form (SPDX specification 2.3, annex F): a tag, a colon and a
/// value on a line; a value of several lines stands between `<text>` and `</text>`.
struct SPDXTagReading {
  /// A fault, with the byte that it begins at.
  struct Fault: Error {
    let code: Diagnostic.Code
    let offset: Int
    let message: Message
  }

  /// What the tags belong to: each kind of thing begins with a tag of its own.
  private enum Section { case document, package, other }

  private(set) var bill: BillOfMaterials
  private var described: Set<String> = []
  private var section = Section.document
  private var package: BillPackage?
  private var purpose: String?

  init(format: BillFormat) {
    bill = BillOfMaterials(format: format)
  }

  /// The version that a document names in its first lines, such as `SPDX-2.3`; nil where the bytes are no such document.
  static func version(of bytes: [UInt8]) -> String? {
    var lines = TagLines(Array(bytes.prefix(maximumBytesBeforeVersion)))
    for _ in 0..<maximumLinesBeforeVersion {
      guard let line = lines.next(), let tag = line.tag else { return nil }
      if tag == "SPDXVersion" { return text(bytes[line.value]) }
      guard headTags.contains(tag) else { return nil }
    }
    return nil
  }

  /// The tags that may stand before the version, which the specification has first.
  private static let headTags: Set<String> = [
    "DataLicense", "SPDXID", "DocumentName", "DocumentNamespace", "DocumentComment",
  ]
  private static let maximumLinesBeforeVersion = 8
  /// What is looked through for the version: other documents of hundreds of megabytes have a single line.
  private static let maximumBytesBeforeVersion = 1 << 20

  /// Goes through the document, line by line.
  mutating func document(_ bytes: [UInt8]) throws(Fault) {
    var lines = TagLines(bytes)
    while let line = lines.next() {
      guard let tag = line.tag else {
        throw Fault(code: .malformed, offset: line.start, message: "this line is no tag with a value")
      }
      guard line.isClosed else {
        throw Fault(code: .malformed, offset: line.value.lowerBound, message: "this <text> has no </text>")
      }
      try take(tag, bytes, line)
    }
    try closePackage(at: bytes.count)
    bill.takeSubjectOut(described: described)
  }

  private mutating func take(_ tag: String, _ bytes: [UInt8], _ line: TagLines.Line) throws(Fault) {
    switch tag {
    case "PackageName":
      try closePackage(at: line.start)
      section = .package
      package = BillPackage(name: try Self.value(bytes, line))
    case "FileName", "SnippetSPDXID", "LicenseID", "Reviewer", "Annotator":
      try closePackage(at: line.start)
      section = .other
    case "Relationship": describe(try Self.value(bytes, line))
    default:
      switch section {
      case .document: try takeOfDocument(tag, bytes, line)
      case .package: try takeOfPackage(tag, bytes, line)
      case .other: return
      }
    }
  }

  private mutating func takeOfDocument(
    _ tag: String, _ bytes: [UInt8], _ line: TagLines.Line
  ) throws(Fault) {
    switch tag {
    case "DocumentName": bill.name = try Self.value(bytes, line)
    case "DocumentNamespace": bill.identity = try Self.value(bytes, line)
    case "Created": bill.created = try Self.value(bytes, line)
    case "Creator" where bill.creators.count < BillLimits.maximumItems:
      bill.creators.append(try Self.value(bytes, line))
    default: return
    }
  }

  private mutating func takeOfPackage(
    _ tag: String, _ bytes: [UInt8], _ line: TagLines.Line
  ) throws(Fault) {
    switch tag {
    case "SPDXID": package?.id = try Self.value(bytes, line)
    case "PackageVersion":
      let version = try Self.value(bytes, line)
      package?.version = version.isEmpty ? nil : version
    case "PrimaryPackagePurpose": purpose = try Self.value(bytes, line)
    case "ExternalRef":
      let parts = try Self.value(bytes, line).split(separator: " ")
      guard parts.count >= 3, package?.url == nil else { return }
      if parts[1] == "purl" || parts[1].hasSuffix("/purl") { package?.url = PackageURL(String(parts[2])) }
    case "PackageChecksum":
      let parts = try Self.value(bytes, line).split(separator: ":", maxSplits: 1)
      guard parts.count == 2, (package?.digests.count ?? 0) < BillLimits.maximumItems else { return }
      let digest = parts[1].filter { $0 != " " }.lowercased()
      package?.digests.append("\(parts[0].lowercased()):\(digest)")
    // A licence may stand here as a whole; only names with their texts are of use.
    case "PackageAttributionText" where line.value.count <= BillLimits.maximumTextBytes:
      let text = try Self.value(bytes, line)
      guard let colon = text.firstRange(of: ": "),
        (package?.properties.count ?? 0) < BillLimits.maximumItems
      else { return }
      package?.properties.append(
        .init(name: String(text[..<colon.lowerBound]), value: String(text[colon.upperBound...])))
    default: return
    }
  }

  private mutating func describe(_ value: String) {
    let parts = value.split(separator: " ")
    guard parts.count == 3, parts[0] == "SPDXRef-DOCUMENT", parts[1] == "DESCRIBES",
      described.count < BillLimits.maximumItems
    else { return }
    described.insert(String(parts[2]))
  }

  private mutating func closePackage(at offset: Int) throws(Fault) {
    guard var closed = package else { return }
    (package, section) = (nil, .other)
    defer { purpose = nil }
    closed.kind = SPDXReading.kind(purpose, id: closed.id ?? "")
    guard !closed.name.isEmpty else {
      bill.unnamed += 1
      return
    }
    guard bill.packages.count < BillLimits.maximumPackages else {
      throw Fault(
        code: .limitExceeded, offset: offset,
        message: "there are more than \(BillLimits.maximumPackages) packages")
    }
    bill.packages.append(closed)
  }

  /// The value of a line that is of use. Of what is long and of no use here, such as licences, nothing is looked at.
  private static func value(_ bytes: [UInt8], _ line: TagLines.Line) throws(Fault) -> String {
    guard line.value.count <= BillLimits.maximumTextBytes else {
      throw Fault(
        code: .limitExceeded, offset: line.value.lowerBound,
        message: "'\(line.tag ?? "")' has more than \(BillLimits.maximumTextBytes) bytes")
    }
    guard let text = text(bytes[line.value]) else {
      throw Fault(code: .notUTF8, offset: line.value.lowerBound, message: "this is not UTF-8")
    }
    return text
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    String(validating: bytes, as: UTF8.self).map {
      VisibleText.line($0, maximumBytes: BillLimits.maximumTextBytes)
    }
  }
}
