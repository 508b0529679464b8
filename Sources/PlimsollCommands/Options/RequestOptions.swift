import ArgumentParser
import ComparisonModel
import Diagnostics
import ImageMeasuring
import ImageProbes
import Messages
import OCIFormat

/// What is wanted of each image: which platforms, which facts, and how much may be read for them.
struct RequestOptions: ParsableArguments {
  /// What facts must stand on.
  enum Evidence: String, CaseIterable, ExpressibleByArgument {
    case declared
    case verified
  }

  @Option(
    help: ArgumentHelp(
      "The platform to take from an index, as OS/ARCH or OS/ARCH/VARIANT, or all; this machine's unless given.",
      valueName: "os/arch[/variant]|all"),
    transform: RequestOptions.platforms)
  var platform: MeasurementRequest.Platforms = .own

  @Option(
    help: ArgumentHelp(
      "Measure only these facts, by their keys and with commas between them; only what they need is read.",
      valueName: "list"),
    transform: RequestOptions.facts)
  var facts: Set<Fact>?

  @Option(
    help: ArgumentHelp(
      "What facts must stand on: declared reads the manifest and the configuration alone, verified every layer. Without it, --facts reads layers only for what the documents do not say."
    ))
  var evidence: Evidence?

  @Option(
    help: ArgumentHelp(
      "Read the layers of an image only where they have no more than this: 20MB, 1.5GiB. What that leaves unknown is told.",
      valueName: "size"),
    transform: RequestOptions.budget)
  var budget: ByteCount?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The candidate of the comparison that the images belong to; by the image patterns of its candidates unless given.",
      valueName: "candidate"),
    completion: NameCompletion.candidates)
  var candidate: String?

  @Flag(help: "Also list the packages, with names and versions.")
  var packages = false

  @Flag(
    help: ArgumentHelp(
      "Also look for what the publisher declares – labels, attestations, SBOMs, signatures – and hold it against the layers. Registries are asked for what lies beside the image."
    ))
  var declared = false

  /// What is wanted of each image.
  var request: MeasurementRequest {
    let reading: MeasurementRequest.Reading =
      switch evidence {
      case nil: .asNeeded
      case .declared: .documents
      case .verified: .layers
      }
    return MeasurementRequest(
      platforms: platform, candidate: candidate.map { Candidate.ID(rawValue: $0) }, listsPackages: packages,
      holdsDeclarations: declared, facts: facts, reading: reading, budget: budget)
  }

  func validate() throws {
    if let candidate, candidate.isEmpty || candidate.contains(where: { $0.isWhitespace || $0.isNewline }) {
      throw ValidationError(saying: "--as needs the id of a candidate, such as node-slim.")
    }
    try checkDeclared()
    if evidence == .declared, budget != nil {
      throw ValidationError(saying: "--evidence declared reads no layer, so --budget has nothing to bound.")
    }
  }

  /// What is declared is held against packages, the system and the runtime.
  private func checkDeclared() throws {
    guard declared, facts != nil else { return }
    throw ValidationError(
      saying: "--declared needs all facts to hold declarations against: leave --facts away.")
  }

  private static func platforms(_ text: String) throws -> MeasurementRequest.Platforms {
    if text == "all" { return .all }
    guard let platform = Platform(text) else {
      throw ValidationError(
        saying:
          "'\(text)' is no platform: write OS/ARCH or OS/ARCH/VARIANT, such as linux/arm64, or all.")
    }
    return .one(platform)
  }

  private static func budget(_ text: String) throws -> ByteCount {
    guard let quantity = Quantity(text), quantity.unit != nil || !text.contains(".") else {
      let units = Dimension.data.units.map(\.symbol).joined(separator: ", ")
      throw ValidationError(
        saying:
          "'\(text)' is no size: write a number and a unit, such as 20MB; units are \(units).")
    }
    return ByteCount(quantity.amount)
  }

  /// The facts that an image can be asked for.
  private static let measurable = ImageProbeList.all.flatMap { type(of: $0).facts }.map(\.key).sorted()

  private static func facts(_ list: String) throws -> Set<Fact> {
    var facts: Set<Fact> = []
    for name in list.split(separator: ",", omittingEmptySubsequences: false) {
      let key = name.filter { $0 != " " }
      guard let fact = Fact(key: String(key)), measurable.contains(fact.key) else {
        let nearest = NearestName.nearest(to: String(key), among: measurable)
        throw ValidationError(
          saying:
            "'\(key)' is no fact that an image is asked for\(nearest.map { "; did you mean '\($0)'?" } ?? ".") There are: \(measurable.joined(separator: ", "))."
        )
      }
      facts.insert(fact)
    }
    return facts
  }
}
