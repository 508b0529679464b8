internal import ComparisonFiles
public import Diagnostics
internal import JSONDocuments
public import Messages

/// Why a report cannot be imported, and at which of its bytes.
public struct ReportFault: Error, Hashable, Sendable {
  /// The kind of fault.
  public var code: Diagnostic.Code
  /// The byte at which it is; nil where the report as a whole is meant.
  public var offset: Int?
  /// The place, where another reader has told it.
  private var location: SourceLocation?
  /// What is wrong.
  public var message: Message
  /// What to do about it.
  public var suggestion: Message?

  /// Makes a fault.
  init(_ code: Diagnostic.Code, at offset: Int? = nil, _ message: Message, suggestion: Message? = nil) {
    self.code = code
    self.offset = offset
    self.message = message
    self.suggestion = suggestion
  }

  /// The fault of a text that is no JSON.
  init(_ fault: JSONFault) {
    self.init(Diagnostic.Code(fault.code), at: fault.offset, fault.message)
  }

  /// The fault that another reader has told.
  init(_ diagnostic: Diagnostic) {
    self.init(diagnostic.code, diagnostic.message, suggestion: diagnostic.suggestion)
    location = diagnostic.location
  }

  /// The fault as it is told of a file.
  func diagnostic(of file: ReportFile) -> Diagnostic { diagnostic(of: file.path, file.bytes) }

  /// The fault as it is told of a file with a path and bytes.
  func diagnostic(of path: String, _ bytes: [UInt8]) -> Diagnostic {
    Diagnostic(
      code: code, file: path,
      location: offset.map { SourceLocation(ofByte: $0, in: bytes) } ?? location,
      message: message, suggestion: suggestion)
  }
}
