import ComparisonModel
import ReportModel
import XMLDocuments

// What the cells say, as statements (RDFa 1.1) that programs read: each names its cell by the address that links lead
// to. They show nothing, stand behind all that readers see, and are written row by row.

extension XHTMLPage {
  /// The vocabularies that statements are made with: Dublin Core, PROV-O, schema.org, and the types of XML Schema.
  static let prefixes =
    "dcterms: http://purl.org/dc/terms/ prov: http://www.w3.org/ns/prov# schema: http://schema.org/"
    + " xsd: http://www.w3.org/2001/XMLSchema#"

  /// Writes the statements on the page, and on each cell of the findings.
  func writeProvenance() throws {
    try begin("about", "", type: "schema:Report")
    try write("dcterms:title", .text(report.title))
    try write("dcterms:language", .text(report.language.rawValue), type: "xsd:language")
    try end()
    guard let columns = FindingColumns(report.findingsTable) else { return }
    var open: Anchor?
    var told: Set<[DataTable.Datum?]> = []
    try report.findingsTable.forEachRow { row in
      guard let cell = columns.cell(of: row) else { return }
      if cell != open {
        if open != nil { try end() }
        try begin(cell, row, columns)
        open = cell
        told = []
      }
      try writeClaim(of: row, columns)
      // A value that several claims are compared with is told once.
      if told.insert(Self.identity(of: row, columns)).inserted { try writeValue(of: row, columns) }
    }
    if open != nil { try end() }
  }

  private static func identity(of row: [DataTable.Datum], _ columns: FindingColumns) -> [DataTable.Datum?] {
    ["fact", "value_number", "value_text", "unit", "image", "platform", "manifest_digest", "is_shown"].map {
      columns.value($0, of: row)
    }
  }

  private func begin(_ cell: Anchor, _ row: [DataTable.Datum], _ columns: FindingColumns) throws {
    try begin("about", dialect.address(cell.destination), type: "prov:Entity")
    let names = ["candidate_name", "criterion_name"].compactMap { columns.text($0, of: row) }
    try write("dcterms:title", .text(names.joined(separator: ", ")))
    if let verdict = columns.value("cell_verdict", of: row) { try write("dcterms:description", verdict) }
  }

  /// Writes the claim that a row is the first of.
  private func writeClaim(of row: [DataTable.Datum], _ columns: FindingColumns) throws {
    guard columns.value("claims", of: row) == .integer(1), let claim = columns.value("claim", of: row) else {
      return
    }
    try begin("property", "schema:subjectOf", type: "schema:Claim")
    try write("schema:text", claim)
    try writeSource(of: row, columns, name: "source", address: "address")
    // Beside a measurement the day is that of the measurement.
    if columns.value("image", of: row) == nil, let date = columns.value("date", of: row) {
      try write("dcterms:date", date)
    }
    try end()
  }

  /// Writes the value that a row's cell shows: with its unit, source and date, and the image that it was measured of.
  private func writeValue(of row: [DataTable.Datum], _ columns: FindingColumns) throws {
    guard columns.value("is_shown", of: row) == .yesNo(true),
      let value = columns.value("value_number", of: row) ?? columns.value("value_text", of: row)
    else { return }
    try begin("property", "schema:additionalProperty", type: "schema:PropertyValue")
    if let fact = columns.value("fact", of: row) { try write("schema:name", fact) }
    try write("schema:value", value)
    if let unit = columns.value("unit", of: row) { try write("schema:unitText", unit, type: "xsd:string") }
    if let method = columns.value("method", of: row) { try write("schema:measurementTechnique", method) }
    try writeSource(of: row, columns, name: "measurement_source", address: "measurement_address")
    if let date = columns.value("date", of: row) { try write("dcterms:date", date) }
    try begin("property", "prov:wasDerivedFrom", type: "prov:Entity")
    for (name, column) in [
      ("schema:name", "image"), ("schema:runtimePlatform", "platform"),
      ("dcterms:identifier", "manifest_digest"),
    ] {
      if let value = columns.value(column, of: row) { try write(name, value, type: "xsd:string") }
    }
    try end()
    try end()
  }

  /// Writes a source by its name, and by its address where it has one on the web.
  private func writeSource(
    of row: [DataTable.Datum], _ columns: FindingColumns, name: String, address: String
  ) throws {
    if let name = columns.value(name, of: row) { try write("schema:citation", name) }
    guard let address = columns.text(address, of: row).flatMap(XHTMLAddress.reference),
      address.lowercased().hasPrefix("http")
    else { return }
    try writer.startElement("span")
    try writer.attribute("property", "dcterms:source")
    try writer.attribute("resource", address)
    try writer.text("")
    try writer.endElement()
  }

  // MARK: Elements

  /// Begins what several statements are about.
  private func begin(_ attribute: StaticString, _ value: String, type: String) throws {
    try writer.startElement("div")
    try writer.attribute(attribute, value)
    try writer.attribute("typeof", type)
  }

  private func end() throws {
    try writer.endElement()
    try newLine()
  }

  /// Writes a statement, whose value has the type that is given, or that it has as a number or a date.
  private func write(_ property: String, _ value: DataTable.Datum, type: String? = nil) throws {
    let (text, ownType): (String, String?) =
      switch value {
      case .empty: ("", nil)
      case .text(let text): (text, nil)
      case .integer(let number): (String(number), "xsd:integer")
      case .number(let digits): (digits, "xsd:decimal")
      case .date(let date): (date, date.utf8.count == "2026-11-27".utf8.count ? "xsd:date" : "xsd:dateTime")
      case .yesNo(let isTrue): (String(isTrue), "xsd:boolean")
      }
    try writer.startElement("span")
    try writer.attribute("property", property)
    try writer.attribute("content", text)
    if let type = type ?? ownType { try writer.attribute("datatype", type) }
    try writer.text("")
    try writer.endElement()
  }
}
