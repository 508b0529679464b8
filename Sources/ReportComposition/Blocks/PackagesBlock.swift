import ComparisonModel
import ReportModel

/// What becomes of packages with native code on each candidate: those that are installed in its image, and those
/// that a project would install there.
struct PackagesBlock {
  private struct Key: Hashable, Comparable {
    var name: String
    var version: String

    var label: String { version.isEmpty ? name : "\(name) \(version)" }

    static func < (left: Key, right: Key) -> Bool {
      (left.name, left.version) < (right.name, right.version)
    }
  }

  let context: ReportContext
  /// What a reader must know of the project; nil without one.
  private let projectNotes: [LocalizedText]?
  /// The candidates whose packages were looked at, with what was found.
  private let columns: [(candidate: Int, packages: NativePackages)]

  init(context: ReportContext, projectNotes: [LocalizedText]?) {
    self.context = context
    self.projectNotes = projectNotes
    let evidence = context.matrix.evidence
    columns = evidence.selected.enumerated().compactMap { candidate, measurement in
      guard let measurement,
        case .nativePackages(let packages)? = evidence.measurements[measurement].facts[.nativePackages]
      else { return nil }
      return (candidate, packages)
    }
  }

  /// Whether there is nothing to tell.
  var isEmpty: Bool { projectNotes == nil && columns.allSatisfy(\.packages.packages.isEmpty) }

  func blocks() -> [Block] {
    let notes = (projectNotes ?? []).map { Block.quote([.paragraph([.text($0[context.language])])]) }
    let keys = Set(columns.flatMap { $0.packages.packages.map(Self.key) }).sorted()
    guard !keys.isEmpty else {
      return notes + [.paragraph([.text(noneSentence)])]
    }
    let header =
      [Table.Column(header: [.text(packageHeader)])]
      + columns.map {
        Table.Column(header: [.text(context.comparison.candidates[$0.candidate].name[context.language])])
      }
    let found = columns.map { column in
      Dictionary(column.packages.packages.map { (Self.key($0), $0) }) { first, _ in first }
    }
    let rows = keys.map { key in [Table.Cell(.code(key.label))] + found.map { cell($0[key]) } }
    return notes + [.table(Table(caption: [.text(caption)], columns: header, rows: rows))]
  }

  private static func key(_ package: NativePackages.Package) -> Key {
    Key(name: package.name, version: package.version ?? "")
  }

  private func cell(_ package: NativePackages.Package?) -> Table.Cell {
    guard let package else { return Table.Cell(.text("–")) }
    let tone: Role.Tone =
      switch package.outcome {
      case .prebuilt: .agrees
      case .mustCompile: .mixed
      case .noBuild, .doesNotLoad: .disagrees
      case .unknown: .open
      }
    let outcome: [Inline] = [.role(.verdict(tone), [.text(package.outcome.name[context.language])])]
    let reason: [Inline] = [.role(.detail, [.text(package.reason[context.language])])]
    return Table.Cell(parts: [outcome, reason] + reference(package.reference))
  }

  private func reference(_ reference: NativePackages.Reference?) -> [[Inline]] {
    guard let reference else { return [] }
    let text = Inline.text(sourceText(date: reference.date))
    guard AllowedAddress.admits(reference.address) else { return [[.role(.detail, [text])]] }
    return [[.role(.detail, [.link([text], destination: reference.address)])]]
  }
}
