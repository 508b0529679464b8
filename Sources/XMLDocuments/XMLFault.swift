/// One thing that is wrong with a document, and where.
public struct XMLFault: Sendable, Equatable {
  /// How bad a fault is.
  public enum Severity: String, Sendable {
    /// Worth knowing; the document is valid all the same.
    case warning
    /// The document is not valid.
    case error
    /// The document is not valid, and what follows could not be checked.
    case fatal
  }

  /// Faults that libxml2 has no number for.
  public enum ProfileCode {
    /// There is no DOCTYPE.
    public static let noDoctype: Int32 = 20001
    /// The DOCTYPE names another document type than the profile's.
    public static let otherDoctype: Int32 = 20002
    /// The root element is not `html`.
    public static let otherRoot: Int32 = 20003
    /// The document declares elements, attributes, notations or parameter entities for itself.
    public static let internalDeclaration: Int32 = 20004
    /// The document uses an entity whose content is elsewhere.
    public static let externalEntity: Int32 = 20005
    /// ``XMLLimits/maximumElementDepth`` is passed.
    public static let tooDeep: Int32 = 20006
    /// ``XMLLimits/maximumDocumentBytes`` is passed.
    public static let tooLarge: Int32 = 20007
    /// ``XMLLimits/maximumEntityBytes`` is passed.
    public static let entitiesTooLarge: Int32 = 20008
    /// ``XMLLimits/maximumForwardReferences`` is passed.
    public static let tooManyReferences: Int32 = 20009
    /// ``XMLLimits/maximumFaults`` is reached.
    public static let tooManyFaults: Int32 = 20010
    /// ``XMLLimits/maximumAttributes`` is passed.
    public static let tooManyAttributes: Int32 = 20011
    /// ``XMLLimits/maximumNamespaces`` is passed.
    public static let tooManyNamespaces: Int32 = 20012
  }

  /// The line, counted from 1.
  public let line: Int
  /// The column in characters (Unicode scalar values), counted from 1.
  public let column: Int
  /// What is wrong, on one line, without control characters.
  public let message: String
  /// libxml2's number for the kind of fault (`xmlParserErrors`), or one of ``ProfileCode``.
  public let code: Int32
  /// How bad it is.
  public let severity: Severity

  /// A fault as it was found.
  public init(line: Int, column: Int, message: String, code: Int32, severity: Severity) {
    self.line = line
    self.column = column
    self.message = message
    self.code = code
    self.severity = severity
  }
}
