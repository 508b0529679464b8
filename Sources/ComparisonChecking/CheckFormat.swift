/// How a check says what it found. Each format is a file in `Outputs`.
public enum CheckFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// JSON of our own, `plimsoll-check-1`.
  case json
  /// SARIF 2.1.0 (OASIS).
  case sarif
  /// JUnit XML, as CI servers read it.
  case junit
  /// Workflow commands of GitHub Actions.
  case github

  /// A result in this format.
  ///
  /// - Parameter version: The version of the program.
  /// - Throws: What the XML writer throws.
  public func text(of result: CheckResult, version: String) throws -> String {
    switch self {
    case .text: PlainCheckOutput.text(of: result)
    case .json: JSONCheckOutput.text(of: result)
    case .sarif: SARIFCheckOutput.text(of: result, version: version)
    case .junit: try JUnitCheckOutput.text(of: result)
    case .github: GitHubCheckOutput.text(of: result)
    }
  }
}
