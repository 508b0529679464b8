/// The error of a file that cannot be used: everything that is wrong with it.
public struct FaultyInput: Error, Hashable, Sendable, CustomStringConvertible {
  /// The faults, by place; at least one is an error.
  public var diagnostics: [Diagnostic]

  /// Makes the error.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  /// All diagnostics, one after the other.
  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
