public import ComparisonModel

/// A decision by one profile: which options stand, in what order, and what would change that.
///
/// Options are ranked by points: the sum, over all drivers, of weight times worth (``Worth``). There is no other
/// normalisation. Unknown values earn nothing; what they could earn is told beside (``openValues``). Of options
/// with the same points, one that is a single image goes before multi-stage builds.
public struct Decision: Sendable {
  /// The bound of all points, in millionths: 100 drivers of weight 1,000.
  public static let maximumPoints: Int64 = 100 * 1_000 * Worth.whole

  /// What is compared, with its evidence.
  public let matrix: FindingMatrix
  /// The drivers, with their weights and must-haves, that the options are ranked by.
  public let profile: Profile
  /// What can be chosen.
  public let options: [DecisionOption]
  /// All options: those that can be chosen first, by points; then the open ones, then those that are out.
  public let standings: [Standing]
  /// Whether an option is chosen, and where none is, why.
  public let conclusion: Conclusion
  /// For each driver, the nearest changes of its weight, up and down, that would let another option win.
  public let weightChanges: [WeightChange]
  /// Options that could win if unknown values turned out well.
  public let openValues: [OpenValue]

  /// The sum of all weights.
  public var totalWeight: Int64 { profile.drivers.reduce(0) { $0 + $1.weight } }

  /// Ranks all options of a comparison by the drivers of a profile.
  public init(_ matrix: FindingMatrix, by profile: Profile) {
    self.matrix = matrix
    self.profile = profile
    let options = DecisionOption.all(of: matrix.comparison)
    let scoring = Scoring(matrix, profile)
    let standings = options.indices
      .map { scoring.standing(of: options[$0], at: $0) }
      .sorted { Self.isBefore($0, $1, options) }
    self.options = options
    self.standings = standings
    let weight = profile.drivers.reduce(0) { $0 + $1.weight }
    conclusion = Self.conclusion(standings, options, totalWeight: weight)
    if case .chosen(let option) = conclusion, let chosen = standings.first(where: { $0.option == option }) {
      weightChanges = Self.weightChanges(standings, chosen: chosen, profile)
      openValues = Self.openValues(standings, chosen: chosen, profile)
    } else {
      (weightChanges, openValues) = ([], [])
    }
  }

  /// The option that is chosen; nil where none is.
  public var chosen: DecisionOption? {
    guard case .chosen(let option) = conclusion else { return nil }
    return options[option]
  }

  /// The source's own rule for the profile.
  public var rule: ChoiceRule? {
    guard let id = profile.rule else { return nil }
    return matrix.comparison.choices.first { $0.id == id }
  }

  /// Whether the outcome is what the source's own rule says; nil where there is no rule or no outcome.
  public var agreesWithRule: Bool? {
    guard let rule, let chosen else { return nil }
    return rule.choice.contains(matrix.comparison.candidates[chosen.candidate].id)
  }

  /// What is known of an option by a driver.
  public func evidence(of option: Int, driver: Int) -> DriverEvidence {
    Scoring(matrix, profile).evidence(of: options[option], by: profile.drivers[driver])
  }

  private static func isBefore(_ left: Standing, _ right: Standing, _ options: [DecisionOption]) -> Bool {
    func rank(_ status: Standing.Status) -> Int {
      switch status {
      case .eligible: 0
      case .open: 1
      case .out, .stagesDoNotFit: 2
      }
    }
    let (first, second) = (rank(left.status), rank(right.status))
    if first != second { return first < second }
    if left.points.lowerBound != right.points.lowerBound {
      return left.points.lowerBound > right.points.lowerBound
    }
    // A further stage that earns nothing is not worth its trouble.
    let stages = (options[left.option].build == nil, options[right.option].build == nil)
    return stages.0 == stages.1 ? left.option < right.option : stages.0
  }

  private static func conclusion(
    _ standings: [Standing], _ options: [DecisionOption], totalWeight: Int64
  ) -> Conclusion {
    let eligible = standings.prefix { $0.status == .eligible }
    guard let leader = eligible.first else { return .noneLeft }
    let rivals = standings.filter { standing in
      if case .out = standing.status { return false }
      return standing.status != .stagesDoNotFit && standing.option != leader.option
    }
    let isKnown = { (standing: Standing) in standing.knownWeight * 2 >= totalWeight }
    guard isKnown(leader), rivals.isEmpty || rivals.contains(where: isKnown) else {
      return .tooThin(leading: leader.option)
    }
    let best = eligible.prefix { $0.points.lowerBound == leader.points.lowerBound }
    let simplest = best.filter { options[$0.option].build == nil }
    let tied = simplest.isEmpty ? Array(best) : Array(simplest)
    return tied.count > 1 ? .tied(best.map(\.option)) : .chosen(leader.option)
  }
}
