import ComparisonModel
import Diagnostics
import Messages

/// `--fail-on`: the verdicts that are to fail.
struct FailingVerdicts {
  /// The word that stands for no verdict.
  static let noneWord = "none"

  /// The verdicts; none where the word none was given.
  let verdicts: Set<Verdict>

  /// Reads words between commas.
  ///
  /// - Throws: ``FaultyInput`` where there is nothing, or something that is no verdict: an unset variable of a shell
  ///   asks for a check and names nothing to check.
  init(_ text: String) throws(FaultyInput) {
    guard text != Self.noneWord else {
      verdicts = []
      return
    }
    var verdicts: Set<Verdict> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let word = part.split(separator: " ").joined(separator: " ")
      guard let verdict = Verdict(rawValue: word) else { throw Self.fault(word) }
      verdicts.insert(verdict)
    }
    self.verdicts = verdicts
  }

  private static func fault(_ word: String) -> FaultyInput {
    let names = Verdict.allCases.map(\.rawValue)
    guard !word.isEmpty else {
      return FaultyInput([
        Diagnostic(
          code: .noVerdict, file: "--fail-on", message: "a verdict is missing here",
          suggestion:
            "name verdicts with commas between them, such as contradicted,opposed, or write \(noneWord)")
      ])
    }
    return FaultyInput([
      Diagnostic(
        code: .unknownVerdict, file: "--fail-on", message: "there is no verdict \(QuotedText.quoted(word))",
        suggestion: word == noneWord
          ? "write \(noneWord) alone" : NearestName.suggestion(for: word, among: names))
    ])
  }
}
