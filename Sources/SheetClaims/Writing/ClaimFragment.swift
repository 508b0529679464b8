public import ComparisonFiles
public import ComparisonModel
public import SheetReading
public import ToolReports

/// Claims that people have written into a sheet, as a part of a comparison file: a source, which is the sheet, and its
/// claims.
public struct ClaimFragment: Sendable {
  /// One claim.
  struct Item {
    let statement: SheetStatement
    let stated: String
    let value: StatedValue
    let place: String
  }

  let title: String
  let id: String
  let items: [Item]
  /// The places in the sheet, by their ids and in the order of the claims.
  let places: [(id: String, title: String)]
  /// What is to be said of claims that are kept in their words.
  public let notes: [SheetNote]
  /// The cells that could be misread; where there are any, nothing is to be used.
  public let faults: [SheetFault]

  /// How many claims there are.
  public var count: Int { items.count }

  /// Makes the claims of what a sheet says.
  ///
  /// - Parameters:
  ///   - statements: What its cells say.
  ///   - comparison: The comparison that they are about.
  ///   - file: The name of the sheet's file.
  ///   - digest: The digest of its bytes, from which the source has its id.
  public init(_ statements: [SheetStatement], of comparison: Comparison, file: String, digest: String) {
    let reading = ClaimReading(comparison)
    var items: [Item] = []
    var places: [(id: String, title: String)] = []
    var notes: [SheetNote] = []
    var faults: [SheetFault] = []
    for statement in statements {
      do throws(SheetFault) {
        let value = try reading.value(statement)
        let place = Self.place(of: statement, &places)
        let stated = reading.stated(statement)
        if value.isWords { notes.append(.words(statement.candidate, statement.criterion, stated)) }
        items.append(Item(statement: statement, stated: stated, value: value, place: place))
      } catch {
        faults.append(error)
      }
    }
    title = file
    id = "sheet-\(digest.split(separator: ":").last?.prefix(12) ?? "")"
    (self.items, self.places, self.notes, self.faults) = (items, places, notes, faults)
  }

  /// The place of a cell in its source: the cell of a workbook, and the column of a text, whose rows may move.
  private static func place(
    of statement: SheetStatement, _ places: inout [(id: String, title: String)]
  ) -> String {
    let title = statement.cell.place.name ?? statement.header
    if let known = places.first(where: { $0.title == title }) { return known.id }
    let id = "place-\(places.count + 1)"
    places.append((id, title))
    return id
  }

  // MARK: - YAML

  /// The lines of the source, as an item of `sources`.
  var sourceLines: [String] {
    ["- id: \(id)", "  title: \(ClaimReading.quoted(title))", "  places:"]
      + places.map { "    - {id: \($0.id), title: \(ClaimReading.quoted($0.title))}" }
  }

  /// The lines of the claims, as items of `claims`.
  var claimLines: [String] {
    items.flatMap { item in
      let claim = item.statement
      var lines = [
        "- candidate: \(claim.candidate.rawValue)", "  criterion: \(claim.criterion.rawValue)",
        "  stated: \(ClaimReading.quoted(item.stated))", "  values: [{\(item.value.yaml)}]",
      ]
      if case .known(let fact)? = claim.fact, fact.kind == .bytes, !item.value.isWords {
        lines.append("  about: {size: \(fact.key)}")
      }
      return lines + ["  source: \(id)", "  place: \(item.place)"]
    }
  }

  /// The claims of sheets as YAML, whose lists belong to those of the comparison.
  public static func yaml(of fragments: [ClaimFragment], in language: Language) -> String {
    let remark = fragments.flatMap { fragment in
      Self.remark(
        of: fragment.title, saysTolerance: fragment.items.contains(where: \.value.hasOwnTolerance),
        in: language)
    }
    let sources = fragments.flatMap(\.sourceLines).map { "  \($0)" }
    let claims = fragments.flatMap(\.claimLines).map { "  \($0)" }
    return (remark + ["sources:"] + sources + ["claims:"] + claims).map { $0 + "\n" }.joined()
  }

  /// The claims of sheets as items of the lists of a comparison file.
  public static func additions(of fragments: [ClaimFragment]) -> [ComparisonAddition.Items] {
    [
      .init(key: "sources", count: fragments.count, lines: fragments.flatMap(\.sourceLines)),
      .init(
        key: "claims", count: fragments.reduce(0) { $0 + $1.count }, lines: fragments.flatMap(\.claimLines)),
    ]
  }
}
