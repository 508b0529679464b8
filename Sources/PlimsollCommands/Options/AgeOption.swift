import ArgumentParser
import ComparisonModel
import Diagnostics
import Glibc
import Messages

/// `--as-of`: the day against which the age of evidence is told.
struct AgeOption: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day against which the age of measurements is told, as 2026-08-27.",
      discussion: "Without it: SOURCE_DATE_EPOCH; without that, ages are not told.",
      valueName: "date"))
  var asOf: String?

  /// The day; nil where none is given.
  ///
  /// - Throws: ``FaultyInput`` where what is given is no date.
  func day() throws(FaultyInput) -> Timestamp? {
    if let asOf {
      guard let day = Timestamp(asOf) else {
        throw Self.fault("--as-of", asOf, "write year, month and day as 2026-08-27")
      }
      return day
    }
    // reproducible-builds.org, "SOURCE_DATE_EPOCH specification": seconds since 1970-01-01T00:00:00Z.
    guard let epoch = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), !epoch.isEmpty else {
      return nil
    }
    guard let seconds = Int64(epoch), let day = Timestamp(secondsSinceEpoch: seconds) else {
      throw Self.fault("SOURCE_DATE_EPOCH", epoch, "set it to a number of seconds since 1970, or unset it")
    }
    return day
  }

  private static func fault(_ name: String, _ text: String, _ suggestion: Message) -> FaultyInput {
    FaultyInput([
      Diagnostic(
        code: .invalidDate, file: name, message: "\(QuotedText.quoted(text)) is no date",
        suggestion: suggestion)
    ])
  }
}
