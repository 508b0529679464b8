import ComparisonFiles
import ComparisonModel
import Diagnostics
import ReportModel
import SheetClaims
import SheetReading
import Testing
import ToolReports

/// What people change in our sheets comes back as claims, and nothing else does.
@Suite struct SheetEditsTests {
  private static let text = """
    schema: plimsoll-comparison-1
    id: c
    title: T
    purpose: P
    sources:
      - {id: a, title: A}
    scales:
      - {id: s, name: S, levels: [{id: low, name: {ko: 낮음, en: low}}, {id: high, name: {ko: 높음, en: high}}]}
    facts:
      x-start: {unit: ms, name: start, definition: d}
    criteria:
      - {id: size, name: {ko: 크기, en: Size}, definition: d, value: bytes, measured_by: [transfer_size]}
      - {id: rate, name: Rate, definition: d, value: level, scale: s}
      - {id: start, name: Start, definition: d, value: amount, measured_by: [x-start]}
      - {id: node, name: Node, definition: d, value: text, measured_by: [node_version]}
    candidates:
      - {id: x, name: "node:24", images: ["node:24"]}
      - {id: y, name: "3.20", images: ["y:1"]}
    # The claims.
    claims:
      - {candidate: x, criterion: size, stated: "about; 50 MB", values: [{about: 50 MB, tolerance: 20%}], source: a}
      - {candidate: x, criterion: size, stated: small, values: [{words: small}], source: a}
    """

  private static func comparison() throws -> Comparison {
    try ComparisonReader.read(Array(text.utf8), file: "c.yaml").value
  }

  private static let rows: [[DataTable.Datum]] = [
    [
      .text("x"), .text("node:24"), .text("sha256:1"), .text("about; 50 MB; small"), .integer(58_486_244),
      .text("confirmed"), .empty, .number("0.5"), .text("24.20.0"), .date("2026-08-27"),
    ],
    [
      .text("y"), .text("3.20"), .empty, .empty, .empty, .text("unmeasured"), .empty, .empty, .text("3.20"),
      .empty,
    ],
  ]

  private static let table: ExportedTable = {
    func column(_ id: String, _ title: String, _ kind: DataTable.ColumnKind, _ criterion: String? = nil)
      -> DataTable.Column
    {
      DataTable.Column(
        id: id, title: LocalizedText(ko: "\(title)-ko", en: title), kind: kind, criterion: criterion)
    }
    let columns = [
      column("candidate", "Candidate ID", .text), column("candidate_name", "Candidate", .text),
      column("manifest_digest", "Digest", .text), column("size.claim", "Size: claim", .text, "size"),
      column("size.transfer_size", "Size (bytes)", .integer, "size"),
      column("size.verdict", "Size: verdict", .verdict, "size"),
      column("rate.claim", "Rate: claim", .text, "rate"),
      column("start.x-start", "Start (ms)", .number, "start"),
      column("node.node_version", "Node", .text, "node"),
      column("image_created", "Created", .date),
    ]
    let wide = DataTable(columns: columns, rowCount: rows.count) { body in for row in rows { try body(row) } }
    return ExportedTable(wide: wide, findings: .none, language: .en)
  }()

  private static let header =
    "Candidate ID,Candidate,Digest,Size: claim,Size (bytes),Size: verdict,Rate: claim,Start (ms),Node,Created"
  private static let first =
    "x,node:24,sha256:1,about; 50 MB; small,58486244,confirmed,,0.5,24.20.0,2026-08-27"
  private static let second = "y,'3.20,,,,unmeasured,,,'3.20,"

  private func edits(_ lines: String...) throws -> SheetEdits {
    let file = try SheetFile(Array(lines.map { $0 + "\r\n" }.joined().utf8))
    #expect(try SheetEdits.recognises(file, [Self.table]))
    return try SheetEdits(file, against: [Self.table], of: try Self.comparison())
  }

  private func claims(_ edits: SheetEdits) throws -> ClaimFragment {
    ClaimFragment(
      edits.statements, of: try Self.comparison(), file: "s.csv", digest: "sha256:0123456789abcdef")
  }

  @Test(arguments: [
    // As it was; as German and Korean spreadsheets show it; moved; with data written by a program.
    [first, second],
    ["x,node:24,sha256:1,about; 50 MB; small,58.486.244,confirmed,,\"0,5\",24.20.0,27.08.26", second],
    ["x,node:24,sha256:1,about; 50 MB; small,\"58,486,244\",confirmed,,0.50,24.20.0,2026. 8. 27.", second],
    [second, first], [first, "y,3.20,,,,unmeasured,,,3.20,"],
  ])
  func `nothing changed is no claim and no note`(rows: [String]) throws {
    let edits = try edits(Self.header, rows[0], rows[1])
    #expect(edits.statements.isEmpty && edits.notes.isEmpty, "\(edits)")
  }

  @Test func `line ends of Windows in a cell hide none of the statements in it`() throws {
    let edits = try edits(
      Self.header,
      "x,node:24,sha256:1,\"about; 50 MB; small\r\n약 60MB\",58486244,confirmed,,0.5,24.20.0,2026-08-27",
      Self.second)
    #expect(edits.notes.isEmpty)
    #expect(edits.statements.map(\.cell.text) == ["약 60MB"])
  }

  @Test func `changed and added cells are claims, each understood as its criterion is`() throws {
    let edits = try edits(
      Self.header,
      "x,node:24,sha256:1,about; 50 MB; small; 약 60MB,60000000,confirmed,높음,1.2 s 이상,24.21.0,2026-08-27",
      "y,'3.20,,40~50MB; fast,,unmeasured,,,'3.20,")
    let made = try claims(edits)
    #expect(edits.notes.isEmpty && made.faults.isEmpty)
    let yaml = ClaimFragment.yaml(of: [made], in: .en)
    for value in [
      #"{about: "60 MB", tolerance: 20%}"#, #"{exactly: "60000000 B"}"#, "{level: high}",
      #"{at_least: "1.2 s"}"#,
      #"{names: ["24.21.0"]}"#, #"{range: ["40 MB", "50 MB"]}"#, #"{words: "fast"}"#,
      "about: {size: transfer_size}",
    ] {
      #expect(yaml.contains(value), "\(value) in \(yaml)")
    }
    #expect(made.count == 7 && made.notes == [.words("y", "size", "fast")])
    // Merged into the file, the rest of which stays as it was written.
    let merged = try ComparisonAddition.text(
      of: Array(Self.text.utf8), file: "c.yaml", adding: ClaimFragment.additions(of: [made]))
    #expect(merged.contains("    # The claims.\n") || merged.contains("# The claims.\n"))
    let read = try ComparisonReader.read(Array(merged.utf8), file: "c.yaml").value
    #expect(read.claims.count == 9 && read.sources.map(\.id.rawValue) == ["a", "sheet-0123456789ab"])
    // Once they are there, the same sheet says nothing new.
    let file = try SheetFile(
      Array("\(Self.header)\n\(Self.second.replacing(",,,,unm", with: ",,fast,,unm"))\n".utf8))
    #expect(try SheetEdits(file, against: [Self.table], of: read).statements.isEmpty)
  }

  @Test func `what is moved, renamed, taken out or written over is told, and is no claim`() throws {
    let edits = try edits(
      "size.transfer_size,Candidate ID-ko,My column,Size: claim,Size: verdict,Candidate",
      "58486244,x,mine,small,contradicted,Node", "1,z,,,,")
    #expect(edits.statements.isEmpty)
    let told = edits.notes.map { $0.sentence(in: .en) }.joined(separator: "\n")
    for part in [
      "'My column' is none of the report's", "lacks the columns 'Digest', 'Rate: claim'",
      "'z' names no candidate",
      "has no row of 'y'", "a verdict follows from", "'about; 50 MB' is not in its cell any more",
      "'Candidate': what was written over it",
    ] {
      #expect(told.contains(part), "\(part) in \(told)")
    }
    #expect(edits.notes.allSatisfy { $0.sentence(in: .ko).contains(/[가-힣]/) })
  }

  @Test func `a row of another measurement has no edited figures`() throws {
    let other = try edits(
      Self.header, "x,node:24,sha256:2,about; 50 MB; small; new,5,contradicted,,9,1,2026-09-01", Self.second)
    #expect(other.statements.map(\.cell.text) == ["new"])
    #expect(other.notes == [.otherMeasurement("x")])
  }

  @Test func `what a spreadsheet makes of an unprotected text is no claim, and another version is one`()
    throws
  {
    let rewritten = try edits(Self.header, Self.first, "y,3.2,,,,unmeasured,,,3.2,")
    #expect(rewritten.statements.isEmpty)
    #expect(rewritten.notes.contains(.rewritten("y", header: "Node", was: "3.20", is: "3.2")))
    let edited = try edits(Self.header, Self.first, "y,'3.20,,,,unmeasured,,,3.21,")
    #expect(edited.statements.map(\.cell.text) == ["3.21"] && edited.notes.isEmpty)
  }

  @Test(arguments: [
    ("#REF!", "error of the spreadsheet"), ("\"1,234 MB\"", "could be two numbers"),
    ("50 mb", "did you mean MB?"),
    ("1.5 B", "finer than a byte"), ("50 KB", "no unit of the criterion"),
  ])
  func `a figure that could be misread is refused with its cell`(cell: String, says: String) throws {
    let edits = try edits(Self.header, Self.first.replacing("58486244", with: cell), Self.second)
    let faults = try claims(edits).faults.map { $0.diagnostic(of: "s.csv", []).description }
    #expect(faults.count == 1 && faults[0].contains(says), "\(faults)")
  }

  @Test func `a candidate that comes twice is refused`() {
    #expect(throws: SheetFault.self) { try edits(Self.header, Self.first, Self.first) }
  }

  @Test(arguments: [
    ("", true), ("claims: []\n", true),
    ("claims: [{candidate: x, criterion: size, stated: s, values: [{words: s}], source: a}]\n", false),
  ])
  func `claims are added to a list of any form, or the file is refused and left`(list: String, works: Bool)
    throws
  {
    let bare = String(Self.text.split(separator: "# The claims.")[0]) + list
    let made = try claims(
      try edits(Self.header, Self.first.replacing("58486244", with: "60000000"), Self.second))
    let merged = Result {
      try ComparisonAddition.text(
        of: Array(bare.utf8), file: "c.yaml", adding: ClaimFragment.additions(of: [made]))
    }
    guard works else {
      #expect(throws: FaultyInput.self) { try merged.get() }
      return
    }
    #expect(try merged.get().contains("claims:\n  - candidate: x"))
  }
}
