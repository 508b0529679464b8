internal import BlobDecoding
public import Diagnostics
internal import JSONDocuments
import Messages
internal import OCIFormat

/// A report as it lies in a file, whole.
public struct ReportFile: Sendable {
  /// The file, as the user named it.
  public let path: String
  /// What it holds.
  public let bytes: [UInt8]
  /// The image that it is of where it names none itself; nil where nobody says.
  public let imageName: String?
  /// The SHA-256 of its bytes.
  public let digest: String
  /// What is wrong with its encoding by its very first bytes, where it is no UTF-8: only a description can tell what it is.
  public let encodingFault: Diagnostic?

  /// Takes a report.
  ///
  /// - Throws: a diagnostic where the bytes cannot be hashed, or where there are none.
  public init(path: String, bytes: [UInt8], imageName: String? = nil) throws(Diagnostic) {
    self.path = path
    self.bytes = bytes
    self.imageName = imageName.flatMap { $0.isBlank ? nil : $0.shown }
    do throws(DecodingFailure) {
      digest = try BlobHasher.digest(of: bytes).description
    } catch {
      throw Diagnostic(code: .unreadableFile, file: path, message: error.why)
    }
    encodingFault = Self.isUTF16(bytes) ? Self.utf16.diagnostic(of: path, bytes) : nil
    if bytes.allSatisfy(Self.isBlank) { throw Self.empty.diagnostic(of: path, bytes) }
  }

  /// Reads a report from a file, or from standard input where the path is `-`.
  ///
  /// - Throws: a diagnostic where it cannot be read, or is none.
  public init(readFrom path: String, imageName: String? = nil) throws(Diagnostic) {
    var file = try SourceFile(pathOrStandardInput: path)
    guard file.size <= ReportLimits.maximumBytes else {
      throw SourceFile.tooLarge(path, limit: ReportLimits.maximumBytes)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.size)
    try file.readPieces {
      bytes.append(contentsOf: $0)
      return bytes.count <= ReportLimits.maximumBytes
    }
    guard bytes.count <= ReportLimits.maximumBytes else {
      throw SourceFile.tooLarge(path, limit: ReportLimits.maximumBytes)
    }
    try self.init(path: path, bytes: bytes, imageName: imageName)
  }

  /// The last part of the path: what is written down does not depend on the folder.
  public var lastComponent: String { path.split(separator: "/").last.map(String.init) ?? path }

  private static let empty = ReportFault(
    .emptyFile, "the report is empty",
    suggestion: "the tool probably failed: run it again, and look at what it says")

  private static let utf16 = ReportFault(
    .notUTF8, at: 0, "the report is written in UTF-16 or UTF-32, and is read as UTF-8",
    suggestion:
      "PowerShell's > writes UTF-16: let the tool write the file itself, or convert it to UTF-8; a sheet can have a description (CSVW) that names its encoding"
  )

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(4).contains(0)
  }

  /// The report as a tree.
  func tree() throws(ReportFault) -> JSONNode {
    var parser = JSONParser(limits: ReportLimits.tree)
    do throws(JSONFault) {
      return try parser.parse(bytes)
    } catch {
      throw ReportFault(error)
    }
  }

  /// Goes through the report without making a tree of it.
  func walk(_ body: (inout JSONWalk) throws(JSONFault) -> Void) throws(ReportFault) {
    do throws(JSONFault) {
      try JSONWalk.through(bytes, limits: ReportLimits.streamed, body)
    } catch {
      throw ReportFault(error)
    }
  }

  /// The name of the image: the first that the report gives, else the one that the user gave, else a digest.
  ///
  /// - Throws: ``ReportFault`` where there is none of them.
  func name(_ reported: String?, digest: String? = nil) throws(ReportFault) -> String {
    if let reported, !reported.isBlank { return reported }
    if let name = imageName ?? digest { return name }
    throw ReportFault(
      .missingKey, "the report does not say which image it is of",
      suggestion: "name the image with --image NAME")
  }
}
