import ComparisonModel
import ReportModel

/// A row of the table of findings, which is changed from line to line: most cells of a candidate's rows say the same of
/// the candidate and of its measurement, and are made once for all of them.
struct FindingsRow {
  private let context: ReportContext
  private let comparison: Comparison
  /// The cells, one for each column.
  private(set) var data = [DataTable.Datum](repeating: .empty, count: FindingsColumn.allCases.count)
  /// The columns whose cells differ from those of the row before.
  private(set) var changed = ChangedColumns.all
  /// The candidate that the row tells of.
  private var candidate: Int?
  /// The measurement that the row tells of; nil where it tells of none.
  private var measurement: Int?
  /// When the measurement was taken, or its image created.
  private var day = DataTable.Datum.empty

  init(context: ReportContext) {
    (self.context, comparison) = (context, context.comparison)
  }

  private subscript(column: FindingsColumn) -> DataTable.Datum {
    get { data[column.rawValue] }
    set {
      guard !data[column.rawValue].hasBytes(of: newValue) else { return }
      data[column.rawValue] = newValue
      changed.insert(column.rawValue)
    }
  }

  /// Makes the row say what a line is about.
  mutating func tell(_ line: FindingsDataTable.Line) {
    let (candidate, criterion) = (line.cell.candidate, line.cell.criterion)
    // Of the first row, everything is new.
    changed = self.candidate == nil ? .all : ChangedColumns()
    if self.candidate != candidate { tell(candidate: candidate) }
    self[.criterion] = .text(comparison.criteria[criterion].id.rawValue)
    self[.criterionName] = .text(comparison.criteria[criterion].name[context.language])
    tell(line.measured)
    if measurement != line.measured?.measurement { tell(measurement: line.measured?.measurement) }
    tellClaim(of: line)
    tellVerdicts(of: line)
    self[.isShown] = line.measured == nil ? .empty : .yesNo(line.isShown)
    self[.reason] = .text(line.finding.sentence(in: context.language, of: comparison))
  }

  private mutating func tell(candidate position: Int) {
    let subject = comparison.candidates[position]
    candidate = position
    self[.candidate] = .text(subject.id.rawValue)
    self[.candidateName] = .text(subject.name[context.language])
  }

  /// What is told of the claim, and where it stands; of a measured value alone, where the figure is from. The date is
  /// the evidence's.
  private mutating func tellClaim(of line: FindingsDataTable.Line) {
    guard let claim = line.claim else {
      (self[.claim], self[.claimUnderstood], self[.claimAbout]) = (.empty, .empty, .empty)
      (self[.source], self[.place]) = (self[.measurementSource], .empty)
      (self[.address], self[.date]) = (self[.measurementAddress], day)
      return
    }
    let source = context.source(claim.citation)
    self[.claim] = .text(claim.stated[context.language])
    self[.claimUnderstood] = .text(understood(claim, line))
    self[.claimAbout] = .init(text: claim.about.text(in: context.language))
    self[.source] = .init(text: source?.title[context.language])
    self[.place] = .text(context.placeText(claim.citation))
    self[.address] = .init(text: source?.url)
    self[.date] = day == .empty ? .init(date: source?.date.flatMap { Timestamp($0) }) : day
  }

  /// The value of the claim that the row is about, else all of them, as they were understood.
  private func understood(_ claim: Claim, _ line: FindingsDataTable.Line) -> String {
    guard let claimed = line.claimed else { return context.understood(claim) }
    let criterion = comparison.criteria[line.cell.criterion]
    return claimed.text(in: context.language, by: criterion, of: comparison)
  }

  /// The measured value: figures and texts in columns of their own, so that a column of numbers is one.
  private mutating func tell(_ measured: MeasuredValue?) {
    guard let measured else {
      for column in [FindingsColumn.fact, .valueNumber, .valueText, .unit, .knownWithin, .evidenceLevel] {
        self[column] = .empty
      }
      return
    }
    let language = context.language
    self[.fact] = .text(measured.fact.name[language])
    let datum = DataTable.Datum(measured.value, in: language)
    (self[.valueNumber], self[.valueText]) =
      switch datum {
      case .integer, .number: (datum, .empty)
      case .text: (.empty, datum)
      case .empty, .date, .yesNo: (.empty, .text(measured.value.text(in: language)))
      }
    self[.unit] = .init(text: measured.fact.unitName(in: language))
    self[.knownWithin] = DataTable.Datum(marginOf: measured.value)
    self[.evidenceLevel] = .init(text: level(of: measured)?.name(in: language))
  }

  /// What the value of a row stands on; nil where it is unknown.
  private func level(of measured: MeasuredValue) -> EvidenceLevel? {
    guard !measured.value.isUnknown else { return nil }
    return context.evidence.measurements[measured.measurement].evidence[measured.fact]
  }

  /// The verdicts of the row, of its claim and of its cell, and what the row counts for.
  private mutating func tellVerdicts(of line: FindingsDataTable.Line) {
    self[.verdict] = .text(line.verdict.name[context.language])
    self[.claimVerdict] = .init(text: line.claimVerdict?.name[context.language])
    self[.cellVerdict] = .text(line.cell.verdict.name[context.language])
    self[.cells] = .integer(line.isFirstOfCell ? 1 : 0)
    self[.claims] = .integer(line.isFirstOfClaim ? 1 : 0)
  }

  private mutating func tell(measurement position: Int?) {
    measurement = position
    let (language, measurement) = (context.language, position.map { context.evidence.measurements[$0] })
    let source = measurement?.sources.first
    day = .init(date: measurement?.takenAt ?? measurement?.image.created)
    self[.image] = .init(text: measurement?.image.name)
    self[.platform] = .init(text: measurement?.image.platform)
    self[.manifestDigest] = .init(text: measurement?.image.manifestDigest)
    self[.method] = .init(text: measurement?.method.name(in: language))
    self[.measurementSource] = .init(text: source?.title[language] ?? measurement?.tool.name)
    self[.measurementAddress] = .init(text: source?.url)
  }
}
