public import JSONDocuments

extension Diagnostic.Code {
  /// What a fault of a JSON text is called in diagnostics.
  public init(_ code: JSONFault.Code) {
    self =
      switch code {
      case .syntax: .jsonSyntax
      case .duplicateKey: .duplicateKey
      case .numberOverflow: .numberOverflow
      case .unpairedSurrogate: .unpairedSurrogate
      case .notUTF8: .notUTF8
      case .unexpectedKind: .wrongType
      case .limit: .limitExceeded
      }
  }
}
