import ReportModel

/// Which anchors a report has, by the blocks that its template names.
///
/// An id stands once in a report: a block that a template names twice makes no anchors, and nothing links where no
/// block makes them.
struct ReportAnchors: Sendable {
  /// The place behind which the evidence stands.
  static let evidencePlace = "evidence"

  /// The block that makes the anchors of each kind.
  private var makers: [Anchor.Kind: String] = [:]
  /// The kinds whose block stands in the evidence.
  private(set) var inEvidence: Set<Anchor.Kind> = []
  /// The blocks that are named once.
  private var single: Set<String> = []

  /// A report without anchors.
  init() {}

  /// The anchors of a report whose template names these blocks, in order.
  init(places: [String]) {
    let counts = Dictionary(places.map { ($0, 1) }, uniquingKeysWith: +)
    single = Set(counts.filter { $0.value == 1 }.keys)
    let evidence = Set(places.drop { $0 != Self.evidencePlace })
    for kind in Anchor.Kind.allCases {
      guard let maker = Self.blocks(making: kind).first(where: single.contains) else { continue }
      makers[kind] = maker
      if evidence.contains(maker) { inEvidence.insert(kind) }
    }
    // A matrix alone is a table to look at: nothing leads to its cells, and their places would only be in the way.
    if Set(makers.keys).isSubset(of: [.cell, .candidate]) { makers = [:] }
  }

  /// The blocks that can make the anchors of a kind, the one that does so first where a template names several.
  private static func blocks(making kind: Anchor.Kind) -> [String] {
    switch kind {
    case .candidate: ["matrix", "compact_matrix"]
    case .criterion: ["definitions"]
    case .cell: ["matrix", "compact_matrix"]
    case .claim: ["claims"]
    case .measurement: ["measurements"]
    case .source: ["sources"]
    case .profile: ["profile_rankings"]
    }
  }

  /// The anchor, where a block makes those of its kind; else nothing.
  func mark(_ anchor: Anchor, in block: String) -> [Inline] {
    makers[anchor.kind] == block ? [.anchor(anchor)] : []
  }

  /// The anchor of what no block before lists, where a block is named once; else nothing.
  func mark(_ anchor: Anchor, beside block: String) -> [Inline] {
    single.contains(block) ? [.anchor(anchor)] : []
  }

  /// Whether the template names a block, and once.
  func names(_ block: String) -> Bool { single.contains(block) }

  /// Whether measurements have places.
  var hasMeasurements: Bool { has(.measurement) || single.contains("other_measurements") }

  /// Whether anything can link to places of a kind.
  func has(_ kind: Anchor.Kind) -> Bool { makers[kind] != nil }

  /// A link to a place; only its text where there is no such place.
  func link(_ inlines: [Inline], to anchor: Anchor) -> [Inline] {
    has(anchor.kind) ? [.link(inlines, destination: anchor.destination)] : inlines
  }
}
