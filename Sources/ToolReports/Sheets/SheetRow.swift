internal import ComparisonModel
internal import JSONDocuments

/// What a row of a sheet measures.
struct SheetRow {
  var image = ""
  var candidate = ""
  var platform: String?
  var facts = Facts()

  /// Whether it says whose it is.
  var namesImage: Bool { !image.isEmpty || !candidate.isEmpty }

  /// The row as a measurement.
  func report(_ file: ReportFile, _ owners: SheetOwners) -> ToolReport {
    let name = image.isEmpty ? candidate : image
    let owner = owners.candidate(called: candidate)
    let measured = MeasuredImage(
      name: image.isEmpty ? owner?.images.first { !$0.text.contains("*") }?.text ?? name : image,
      platform: platform)
    let origin = JSONValue.object([
      .init("kind", .text("sheet")), .init("file", .text(file.lastComponent.shown)),
      .init("digest", .text(file.digest)),
    ])
    let measurement = Measurement(
      image: measured, tool: MeasuringTool(name: file.lastComponent.shown), method: .imported,
      candidate: owner?.id,
      facts: facts, details: .object([.init("report", origin)]))
    let digits = file.digest.split(separator: ":").last?.prefix(8) ?? ""
    return ToolReport(measurement, label: "sheet-\(digits)")
  }
}

/// Finds the candidates that rows name.
struct SheetOwners {
  private let candidates: [Candidate]
  private let patterns: CandidateIndex
  private var byWord: [String: Int] = [:]

  init(_ candidates: [Candidate]) {
    self.candidates = candidates
    patterns = CandidateIndex(candidates)
    // Of two candidates with one name, the first has it; ids go before names.
    for (position, candidate) in candidates.enumerated() { byWord[candidate.id.rawValue] = position }
    for (position, candidate) in candidates.enumerated() {
      for language in Language.allCases where byWord[candidate.name[language]] == nil {
        byWord[candidate.name[language]] = position
      }
    }
  }

  /// The candidate of an id, or of a name in any language of reports.
  func candidate(called word: String) -> Candidate? { byWord[word].map { candidates[$0] } }

  /// The candidate of a row: the one that it names, else the one whose patterns match its image.
  func owner(of row: SheetRow) -> Candidate? {
    candidate(called: row.candidate)
      ?? (row.image.isEmpty ? nil : patterns.candidate(byName: row.image).map { candidates[$0] })
  }
}
