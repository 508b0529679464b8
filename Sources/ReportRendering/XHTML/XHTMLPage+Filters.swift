import ComparisonModel
import ReportModel
import XMLDocuments

extension XHTMLPage {
  /// How many findings have each verdict, and below it what the table can be narrowed down to.
  func write(_ filters: MatrixFilters) throws {
    try writeSummary(of: filters)
    guard dialect.isPage, filters.isWorthShowing else { return }
    try writer.startElement("div")
    try writeClass("filters")
    try newLine()
    if filters.offersFails || filters.offersClaimed {
      try writeGroup(showTitle) {
        if filters.offersFails { try writeInput(.box(MatrixFilters.failsID), onlyFailsLabel) }
        if filters.offersClaimed { try writeInput(.box(MatrixFilters.claimedID), onlyClaimedLabel) }
      }
    }
    if !filters.candidates.isEmpty {
      try writeGroup(candidatesTitle) {
        try writeInput(.button(MatrixFilters.everyCandidateID, isChosen: true), everyCandidateLabel)
        for (position, name) in filters.candidates.enumerated() {
          try writeInput(.button(MatrixFilters.candidateID(position), isChosen: false), name)
        }
      }
    }
    try writer.endElement()
    try newLine()
  }

  /// How many rows there are; the style sheet says before it how many of them are shown.
  func writeRowCount(of table: Table) throws {
    guard dialect.isPage else { return }
    try writer.textElement(
      "p", rowCountSentence(table.rowCount), attribute: "class", value: dialect.classes("shown"))
    try newLine()
  }

  private func writeSummary(of filters: MatrixFilters) throws {
    guard !filters.counts.isEmpty else { return }
    try writer.startElement("ul")
    try writeClass("summary")
    for (verdict, count) in filters.counts {
      let name = "\(verdict.symbol) \(verdict.name[report.language])"
      try writer.startElement("li")
      try writeClass(verdict.tone.rawValue)
      try writer.textElement("strong", DigitGroups.text(of: Int64(count)))
      try writer.text(" \(name)")
      try writer.endElement()
    }
    try writer.endElement()
    try newLine()
  }

  private func writeGroup(_ title: String, _ inputs: () throws -> Void) throws {
    try writer.startElement("fieldset")
    try writer.textElement("legend", title)
    try inputs()
    try writer.endElement()
    try newLine()
  }

  /// A box to be ticked, or one of the buttons of which one is pressed.
  private enum Input {
    case box(String)
    case button(String, isChosen: Bool)
  }

  private func writeInput(_ input: Input, _ label: String) throws {
    try newLine()
    try writer.startElement("label")
    switch input {
    case .box(let id):
      try writer.attribute("for", id)
      try voidElement("input", ["type": "checkbox", "id": id])
    case .button(let id, let isChosen):
      try writer.attribute("for", id)
      try voidElement(
        "input",
        isChosen
          ? ["type": "radio", "name": "candidate", "id": id, "checked": "checked"]
          : ["type": "radio", "name": "candidate", "id": id])
    }
    try writer.text(" \(label)")
    try writer.endElement()
  }
}
