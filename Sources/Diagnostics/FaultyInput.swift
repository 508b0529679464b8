public import Messages

/// The error of a file that cannot be used: everything that is wrong with it.
public struct FaultyInput: Error, Hashable, Sendable, CustomStringConvertible {
  /// The faults, by place; at least one is an error.
  public var diagnostics: [Diagnostic]

  /// Makes the error.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  /// All diagnostics in English, one after the other.
  public var description: String { text(by: .english) }

  /// All diagnostics in the language of a catalogue.
  public func text(by catalogue: MessageCatalogue) -> String {
    diagnostics.map { $0.text(by: catalogue) }.joined(separator: "\n")
  }
}
