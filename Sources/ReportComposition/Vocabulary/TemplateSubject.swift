import ComparisonModel
import Decision
import ReportModel

/// What a template is filled in with. What is costly is worked out when the template asks for it, and once.
final class TemplateSubject {
  private(set) var context: ReportContext
  let record: DecisionRecord?
  /// What a reader must know of the project whose packages were judged; nil without one.
  let projectNotes: [LocalizedText]?

  /// What the names of the report's files begin with.
  let fileStem: String

  private(set) lazy var verdicts = VerdictCounts(context.matrix)
  private(set) lazy var sources = SourcesBlock.sources(of: context.matrix)
  private(set) lazy var packages = PackagesBlock(context: context, projectNotes: projectNotes)
  private(set) lazy var decision = record.map { DecisionBlocks(context: context, record: $0) }
  private(set) lazy var answers = ProfileAnswers(context: context)
  private(set) lazy var guidance = GuidanceBlocks(context: context)

  var comparison: Comparison { context.comparison }
  var evidence: Evidence { context.evidence }
  var language: Language { context.language }

  init(context: ReportContext, record: DecisionRecord?, projectNotes: [LocalizedText]?, fileStem: String) {
    self.context = context
    self.record = record
    self.projectNotes = projectNotes
    self.fileStem = fileStem
  }

  /// Tells the blocks which of them the template names, in order: they make anchors and links by it. It comes before
  /// any block is made.
  func setAnchors(of places: [String]) { context = context.withAnchors(of: places) }

  /// The earliest day that the evidence itself bears, or the word for unknown.
  var firstDay: String { day(of: moments.min()) }

  /// The latest day that the evidence itself bears, or the word for unknown.
  var lastDay: String { day(of: moments.max()) }

  /// What the comparison is for, up to the end of its first sentence: a full stop with a space behind it.
  var firstSentenceOfPurpose: String {
    let purpose = comparison.purpose[language]
    let end = zip(purpose.indices, purpose.indices.dropFirst()).first {
      purpose[$0] == "." && purpose[$1].isWhitespace
    }
    return end.map { String(purpose[...$0.0]) } ?? purpose
  }

  /// A number of things, for people.
  func text(of count: Int) -> String { DigitGroups.text(of: Int64(count)) }

  /// The earliest day of the measurements that the cells show, or the word for unknown.
  var firstUsedDay: String { day(of: usedMoments.min()) }

  /// The latest day of the measurements that the cells show, or the word for unknown.
  var lastUsedDay: String { day(of: usedMoments.max()) }

  private var moments: [Timestamp] { evidence.measurements.compactMap { Self.moment(of: $0) } }

  private var usedMoments: [Timestamp] {
    evidence.shown.compactMap { Self.moment(of: evidence.measurements[$0]) }
  }

  private static func moment(of measurement: Measurement) -> Timestamp? {
    measurement.takenAt ?? measurement.image.created
  }

  private func day(of moment: Timestamp?) -> String { moment?.day ?? FactValue.unknownText[language] }
}
