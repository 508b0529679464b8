public import Diagnostics
import JSONDocuments
public import Messages

/// Reads documents of SPDX 2.2 and 2.3 and of CycloneDX 1.2 to 1.6 in JSON, plain or as the predicate of an in-toto
/// statement, and of SPDX in its tag-value form. The document is gone through entry by entry; no tree of it is made.
public enum BillReader {
  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: The document, UTF-8.
  ///   - file: The name that a diagnostic gives the document.
  /// - Throws: The first fault, with its line and column.
  public static func read(_ bytes: [UInt8], file: String) throws(Diagnostic) -> BillOfMaterials {
    guard bytes.count <= BillLimits.maximumBytes else {
      throw Diagnostic(
        code: .limitExceeded, file: file, message: "it has more than \(BillLimits.maximumBytes) bytes")
    }
    if let version = SPDXTagReading.version(of: bytes) {
      return try tagValue(bytes, version: version, file: file)
    }
    guard !isXML(bytes) else { throw xml(file) }
    let head = try self.head(bytes, file: file)
    let format = try format(of: head, file: file)
    do throws(JSONFault) {
      switch format {
      case .spdx:
        var reading = SPDXReading(format: format)
        try Self.walk(bytes, head) { walk throws(JSONFault) in try reading.document(&walk) }
        return reading.bill
      case .cycloneDX:
        var reading = CycloneDXReading(format: format)
        try Self.walk(bytes, head) { walk throws(JSONFault) in try reading.document(&walk) }
        return reading.bill
      }
    } catch {
      throw diagnostic(error, bytes, file: file)
    }
  }

  /// The form of a document that ``read(_:file:)`` reads; nil where the bytes are none of them.
  public static func format(of bytes: [UInt8]) -> BillFormat? {
    if let version = SPDXTagReading.version(of: bytes) {
      return try? format(of: BillHead(spdxVersion: version), file: "")
    }
    guard let head = try? head(bytes, file: ""), let format = try? format(of: head, file: "") else {
      return nil
    }
    return format
  }

  /// Whether the bytes are an SPDX document of tags and values.
  public static func isTagValue(_ bytes: [UInt8]) -> Bool {
    SPDXTagReading.version(of: bytes) != nil
  }

  private static func tagValue(
    _ bytes: [UInt8], version: String, file: String
  ) throws(Diagnostic) -> BillOfMaterials {
    let format = try format(of: BillHead(spdxVersion: version), file: file)
    var reading = SPDXTagReading(format: format)
    do throws(SPDXTagReading.Fault) {
      try reading.document(bytes)
    } catch {
      throw Diagnostic(
        code: error.code, file: file, location: SourceLocation(ofByte: error.offset, in: bytes),
        message: error.message)
    }
    return reading.bill
  }

  /// Whether the bytes are XML, which is not read.
  public static func isXML(_ bytes: [UInt8]) -> Bool {
    bytes.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) } == UInt8(ascii: "<")
  }

  private static func xml(_ file: String) -> Diagnostic {
    Diagnostic(
      code: .unsupported, file: file, location: SourceLocation(line: 1, column: 1), message: xmlMessage,
      suggestion:
        "cyclonedx convert --input-format xml --output-format json and pyspdxtools -i FILE -o FILE.json make JSON of it"
    )
  }

  /// That documents in XML are not read, and what is.
  public static let xmlMessage: Message =
    "bills of materials in XML (CycloneDX, SPDX as RDF) are not read; have the tool that wrote it write JSON"

  private static func head(_ bytes: [UInt8], file: String) throws(Diagnostic) -> BillHead {
    var head: BillHead?
    do throws(JSONFault) {
      try JSONWalk.through(bytes, limits: BillLimits.json) { walk throws(JSONFault) in
        head = try BillHead(&walk)
      }
    } catch {
      throw diagnostic(error, bytes, file: file)
    }
    guard let head else { throw unknown(file) }
    return head
  }

  private static func format(of head: BillHead, file: String) throws(Diagnostic) -> BillFormat {
    guard let format = head.format else { throw unknown(file) }
    let isKnown =
      switch format {
      case .spdx(let version): BillFormat.spdxVersions.contains(version)
      case .cycloneDX(let version): BillFormat.cycloneDXVersions.contains(version)
      }
    guard isKnown else {
      throw Diagnostic(
        code: .unsupported, file: file,
        message: "\(QuotedText.escaped(format.description)) is not read",
        suggestion:
          "SPDX \(BillFormat.spdxVersions.joined(separator: " and ")) and CycloneDX \(BillFormat.cycloneDXVersions.joined(separator: ", ")) are"
      )
    }
    return format
  }

  /// Goes through the document itself.
  private static func walk(
    _ bytes: [UInt8], _ head: BillHead, _ body: (inout JSONWalk) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try JSONWalk.through(bytes, limits: BillLimits.json) { walk throws(JSONFault) in
      guard head.isStatement else { return try body(&walk) }
      try walk.members { key, _, walk throws(JSONFault) in
        if key == "predicate" { try body(&walk) }
      }
    }
  }

  private static func unknown(_ file: String) -> Diagnostic {
    Diagnostic(
      code: .unsupported, file: file, location: SourceLocation(line: 1, column: 1),
      message: "this is no SPDX and no CycloneDX document in JSON, and no SPDX document of tags and values",
      suggestion:
        "it is to say \"spdxVersion\": \"SPDX-2.3\", or \"bomFormat\": \"CycloneDX\" and \"specVersion\", on its first level"
    )
  }

  private static func diagnostic(_ fault: JSONFault, _ bytes: [UInt8], file: String) -> Diagnostic {
    Diagnostic(
      code: Diagnostic.Code(fault.code), file: file,
      location: SourceLocation(ofByte: fault.offset, in: bytes), message: fault.message)
  }
}
