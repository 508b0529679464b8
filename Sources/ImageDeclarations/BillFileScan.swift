import BillOfMaterials
import ImageReading
import Messages

/// Reads the bills of materials that lie in an image while they stream by. Each is read at its end and its bytes are
/// let go.
struct BillFileScan: KeptContentCollecting {
  /// The most bytes of a document: 64 MiB.
  static let maximumBytes = BillLimits.maximumBytes

  let id = "bills-of-materials"
  let version = 2
  /// Their names are known by their ends only.
  let interest = FileInterest.everyFile(minimumBytes: 2)

  private static let endings = [
    ".spdx.json", ".cdx.json", ".cyclonedx.json", ".spdx", ".cdx.xml", ".spdx.rdf",
  ]
  private static let names: Set<String> = [
    "sbom.json", "bom.json", "sbom.xml", "bom.xml", "sbom.spdx", "sbom-spdx.json", "sbom-cyclonedx.json",
  ]

  func sink(for file: StreamedFile) -> (any FileContentSink<ReadBill>)? {
    let name = String(decoding: file.path.name, as: UTF8.self).lowercased()
    let isBill = Self.names.contains(name) || Self.endings.contains { name.hasSuffix($0) }
    return isBill
      ? BillFileSink(size: file.size, isXML: name.hasSuffix(".xml") || name.hasSuffix(".rdf")) : nil
  }
}

/// Takes the bytes of one document.
private struct BillFileSink: FileContentSink {
  let size: Int64
  let isXML: Bool
  private var bytes: [UInt8] = []

  init(size: Int64, isXML: Bool) {
    self.size = size
    self.isXML = isXML
  }

  private var isRead: Bool { !isXML && size <= BillFileScan.maximumBytes }

  mutating func consume(_ span: RawSpan) {
    guard isRead, bytes.count <= BillFileScan.maximumBytes else { return }
    span.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  mutating func finish() -> ReadBill {
    guard !isXML else { return ReadBill(problem: BillReader.xmlMessage.description) }
    guard isRead else {
      return ReadBill(problem: "it has \(size) bytes; at most \(BillFileScan.maximumBytes) are read")
    }
    defer { bytes = [] }
    return ReadBill(bytes, file: "")
  }
}
