public import ComparisonModel
public import Diagnostics
import Messages
import YAMLReading

/// Reads baseline files (`plimsoll-baseline-1`, YAML).
public enum BaselineReader {
  /// The value of the key `schema` in every baseline file.
  public static let schemaName = "plimsoll-baseline-1"
  /// The most acceptances of a file.
  public static let maximumAcceptances = 100_000

  /// Reads a baseline from a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - comparison: The comparison whose verdicts it accepts.
  /// - Throws: ``FaultyInput`` with everything that is wrong in the file.
  public static func read(fileAt path: String, for comparison: Comparison) throws(FaultyInput) -> Baseline {
    let bytes: [UInt8]
    do {
      bytes = try SourceFile.bytes(ofFile: path, limit: YAMLLimits.standard.maximumBytes)
    } catch {
      throw FaultyInput([error])
    }
    return try read(bytes, file: path, for: comparison)
  }

  /// Reads a baseline from the bytes of a file.
  ///
  /// - Throws: ``FaultyInput`` with everything that is wrong in the file.
  public static func read(
    _ bytes: [UInt8], file: String, for comparison: Comparison
  ) throws(FaultyInput) -> Baseline {
    var diagnostics = DiagnosticCollector(file: file)
    let root = YAMLComposer.compose(bytes, diagnostics: &diagnostics)
    var reading = ComparisonReading(diagnostics: diagnostics)
    for candidate in comparison.candidates {
      _ = reading.candidates.declare(
        candidate.id.rawValue, at: SourceLocation(line: 1, column: 1), value: true)
    }
    for criterion in comparison.criteria {
      _ = reading.criteria.declare(
        criterion.id.rawValue, at: SourceLocation(line: 1, column: 1), value: CriterionRules())
    }
    let baseline = root.flatMap { reading.baseline($0) }
    guard let baseline, !reading.diagnostics.hasErrors else {
      throw FaultyInput(reading.diagnostics.sorted(source: bytes))
    }
    return baseline
  }
}

/// The keys of a baseline file.
enum BaselineKeys {
  enum Root: String, FileKey {
    case schema, accepted
    static let subject = "baseline"
    static let required: [Root] = [.schema, .accepted]
  }

  enum Acceptance: String, FileKey {
    case candidate, criterion, verdict, reason, expires
    static let subject = "acceptance"
    static let required: [Acceptance] = [.candidate, .criterion, .verdict, .reason, .expires]
  }
}

extension ComparisonReading {
  fileprivate mutating func baseline(_ root: YAMLNode) -> Baseline? {
    guard let fields = fields(of: root, as: BaselineKeys.Root.self) else { return nil }
    if let node = fields[.schema], let name = scalar(node, "a schema name"), name != BaselineReader.schemaName
    {
      diagnostics.error(
        .unknownSchema, at: node.location, "the schema \(QuotedText.quoted(name)) is not known",
        suggestion: "write schema: \(BaselineReader.schemaName)")
    }
    return Baseline(
      accepted: list(fields[.accepted], most: BaselineReader.maximumAcceptances) { $0.acceptance($1) })
  }

  private mutating func acceptance(_ node: YAMLNode) -> Baseline.Acceptance? {
    guard let fields = fields(of: node, as: BaselineKeys.Acceptance.self) else { return nil }
    let candidate = reference(fields[.candidate], in: \.candidates, of: Candidate.self)
    let criterion = reference(fields[.criterion], in: \.criteria, of: Criterion.self)
    let verdict = fields[.verdict].flatMap { word($0, "a verdict", as: Verdict.self) }
    let reason = fields[.reason].flatMap { scalar($0, "a reason") }
    let expires = fields[.expires].flatMap { day($0) }
    guard let candidate, let criterion, let verdict, let reason, let expires else { return nil }
    return Baseline.Acceptance(
      candidate: candidate, criterion: criterion, verdict: verdict, reason: reason, expires: expires)
  }

  private mutating func day(_ node: YAMLNode) -> Timestamp? {
    guard let text = scalar(node, "a date") else { return nil }
    if TextRules.isDate(text), let day = Timestamp(text) { return day }
    diagnostics.error(
      .invalidDate, at: node.location, "\(QuotedText.quoted(text)) is no date of the calendar",
      suggestion: "write year, month and day as 2026-08-27")
    return nil
  }
}
