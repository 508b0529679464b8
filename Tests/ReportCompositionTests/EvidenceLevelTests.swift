import ComparisonModel
import Diagnostics
import ReportModel
import Testing

@testable import ReportComposition

/// What measured values stand on, and what images share, in reports.
@Suite struct EvidenceLevelTests {
  private static let comparison = Comparison(
    id: "c", title: LocalizedText(same: "T"), purpose: LocalizedText(same: "P"),
    candidates: ["a", "b", "c"].map {
      Candidate(
        id: Candidate.ID(rawValue: $0), name: LocalizedText(same: $0.uppercased()), images: [ImagePattern($0)]
      )
    },
    criteria: [
      Criterion(
        id: "size", name: LocalizedText(same: "Size"), definition: LocalizedText(same: "D"), kind: .bytes,
        facts: [.known(.transferSize)])
    ])

  private static func measurement(
    _ name: String, _ evidence: EvidenceLevels, layers: [(String, Int64)] = []
  ) -> Measurement {
    var facts = Facts()
    facts[.transferSize] = .bytes(ByteCount(1_000_000))
    return Measurement(
      image: MeasuredImage(
        name: name, layers: layers.map { MeasuredLayer(digest: $0.0, size: ByteCount($0.1)) }),
      tool: MeasuringTool(name: "t"), method: .imageRead, evidence: evidence, facts: facts)
  }

  private func context(_ measurements: [Measurement], _ language: Language = .en) -> ReportContext {
    ReportContext(
      matrix: FindingMatrix(Self.comparison, evidence: Evidence(measurements, for: Self.comparison)),
      language: language, command: "")
  }

  private func text(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .emphasis(let inner), .strong(let inner), .link(let inner, destination: _), .role(_, let inner):
        text(inner)
      case .lineBreak: "\n"
      case .anchor: ""
      }
    }.joined()
  }

  private func text(_ blocks: [Block]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let inlines): text(inlines)
      case .list(_, let items): items.map(text).joined(separator: "\n")
      case .table(let table):
        (0..<table.rowCount).map { row in
          table.row(row).map { $0.parts.map(text).joined(separator: " ") }.joined(separator: " | ")
        }.joined(separator: "\n")
      default: ""
      }
    }.joined(separator: "\n")
  }

  @Test func `where all values stand on the same, it is said once and no cell repeats it`() {
    let context = context([
      Self.measurement("a", EvidenceLevels(.verified)), Self.measurement("b", EvidenceLevels(.verified)),
    ])
    #expect(
      text(LegendBlock(context: context, counts: VerdictCounts(context.matrix)).blocks()).contains(
        "Every measured value is ◆ verified"))
    #expect(!text(MatrixBlock(context: context).blocks()).contains("verified"))
  }

  @Test func `the level of a fact that no cell shows is not explained`() {
    var measured = EvidenceLevels(.verified)
    measured[.supportedUntil] = .published
    var measurement = Self.measurement("a", measured)
    measurement.facts[.supportedUntil] = .text("2028-04-30")
    let context = context([measurement])
    let legend = text(LegendBlock(context: context, counts: VerdictCounts(context.matrix)).blocks())
    #expect(legend.contains("Every measured value is ◆ verified") && !legend.contains("published"))
    #expect(!text(MatrixBlock(context: context).blocks()).contains("verified"))
  }

  @Test func `beside the compact matrix the legend says where the signs stand`() {
    let mixed = context([
      Self.measurement("a", EvidenceLevels(.published)), Self.measurement("b", EvidenceLevels(.verified)),
    ])
    func legend(_ places: [String]) -> String {
      let context = mixed.withAnchors(of: places)
      return text(LegendBlock(context: context, counts: VerdictCounts(context.matrix)).blocks())
    }
    #expect(legend(["legend", "matrix"]).hasPrefix("The sign behind a measured value"))
    #expect(legend(["legend", "compact_matrix", "matrix"]).hasPrefix("In the full table, the sign behind"))
  }

  @Test func `where levels differ, each cell says its own, and the legend what each means`() {
    var mixed = EvidenceLevels(.verified)
    mixed[.transferSize] = .declared
    let measurements = [
      Self.measurement("a", mixed), Self.measurement("b", EvidenceLevels(.published)),
      Self.measurement("c", EvidenceLevels(.verified)),
    ]
    let english = context(measurements)
    let matrix = text(MatrixBlock(context: english).blocks())
    for mark in ["◇ declared", "◈ published", "◆ verified"] { #expect(matrix.contains(mark)) }
    let legend = text(LegendBlock(context: english, counts: VerdictCounts(english.matrix)).blocks())
    for level in EvidenceLevel.allCases { #expect(legend.contains(level.meaning(in: .en))) }
    let korean = text(MatrixBlock(context: context(measurements, .ko)).blocks())
    for mark in ["◇ 선언", "◈ 공개", "◆ 검증"] { #expect(korean.contains(mark)) }
    let table = text(MeasurementsBlock(context: english).blocks())
    #expect(table.contains("◆ verified transfer size: ◇ declared"))
  }

  @Test func `a later measurement of the documents alone does not hide the one of every byte`() {
    func measurement(_ day: String, _ level: EvidenceLevel, digest: String) -> Measurement {
      var measurement = Self.measurement("a", EvidenceLevels(level))
      measurement.takenAt = Timestamp(day)
      measurement.image.manifestDigest = "sha256:" + String(repeating: digest, count: 64)
      return measurement
    }
    func selected(_ measurements: [Measurement]) -> Int? {
      Evidence(measurements, for: Self.comparison).selected[0]
    }
    let verified = measurement("2026-08-01", .verified, digest: "a")
    let declared = measurement("2026-09-01", .declared, digest: "a")
    let another = measurement("2026-10-01", .declared, digest: "b")
    #expect(selected([declared, verified]) == 1)
    #expect(selected([verified, declared]) == 0)
    // Another image is another image, however little is known of it.
    #expect(selected([verified, another, declared]) == 1)
  }

  @Test func `an unknown value stands on nothing`() {
    var unknown = Self.measurement("a", EvidenceLevels(.declared))
    unknown.facts[.transferSize] = .unknown(.couldNotBeTold)
    let context = context([unknown, Self.measurement("b", EvidenceLevels(.verified))])
    #expect(!text(MatrixBlock(context: context).blocks()).contains("declared"))
  }

  @Test func `a table of findings has the level of each value`() throws {
    let context = context([
      Self.measurement("a", EvidenceLevels(.declared)), Self.measurement("b", EvidenceLevels(.verified)),
    ])
    let table = FindingsDataTable(context: context).table()
    let column = try #require(table.columns.firstIndex { $0.id == "evidence_level" })
    var levels: [DataTable.Datum] = []
    try table.forEachRow { levels.append($0[column]) }
    #expect(levels == [.text("declared"), .text("verified")])
  }

  @Test func `what an image adds to a host is what the host does not hold, each layer once`() {
    let measurements = [
      Self.measurement(
        "a", EvidenceLevels(.verified), layers: [("base", 100), ("a", 10), ("a", 10), ("empty", 1)]),
      Self.measurement("b", EvidenceLevels(.verified), layers: [("base", 100), ("b", 7), ("empty", 1)]),
      Self.measurement("c", EvidenceLevels(.verified), layers: [("other", 1000)]),
    ]
    let rows = text(SharedLayersBlock(context: context(measurements)).blocks()).split(separator: "\n").suffix(
      3)
    #expect(
      rows.map(String.init) == [
        "A | 111 B (111 B) | – | 10 B (10 B) | 111 B (111 B)",
        "B | 108 B (108 B) | 7 B (7 B) | – | 108 B (108 B)",
        "C | 1.0 kB (1,000 B) | 1.0 kB (1,000 B) | 1.0 kB (1,000 B) | –",
      ])
  }

  @Test func `an image whose layers are not told is not in the table of shared layers`() {
    let known = Self.measurement("a", EvidenceLevels(.verified), layers: [("base", 100)])
    let untold = Self.measurement("b", EvidenceLevels(.verified))
    #expect(SharedLayersBlock(context: context([known, untold])).blocks().isEmpty)
  }
}
