public import Diagnostics
public import Messages

/// Why a sheet cannot be read, and at which of its cells.
public struct SheetFault: Error, Hashable, Sendable {
  /// The kind of fault.
  public var code: Diagnostic.Code
  /// Where it is; nil where the file as a whole is meant.
  public var place: SheetPlace?
  /// What is wrong.
  public var message: Message
  /// What to do about it.
  public var suggestion: Message?

  /// Makes a fault.
  public init(
    _ code: Diagnostic.Code, at place: SheetPlace? = nil, _ message: Message, suggestion: Message? = nil
  ) {
    self.code = code
    self.place = place
    self.message = message
    self.suggestion = suggestion
  }

  /// The fault as it is told of a file: by line and column of a text, by sheet and cell of a workbook.
  ///
  /// - Parameters:
  ///   - path: The file, as the user named it.
  ///   - bytes: What it holds.
  public func diagnostic(of path: String, _ bytes: [UInt8]) -> Diagnostic {
    var location: SourceLocation?
    var told = message
    switch place {
    case .byte(let offset): location = SourceLocation(ofByte: offset, in: bytes)
    case .cell: told = "\(QuotedText.escaped(place?.name ?? "")): \(message)"
    case nil: break
    }
    return Diagnostic(code: code, file: path, location: location, message: told, suggestion: suggestion)
  }
}
