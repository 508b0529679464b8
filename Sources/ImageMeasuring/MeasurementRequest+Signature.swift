public import ComparisonModel
internal import OCIFormat

extension MeasurementRequest {
  /// The request as one text, the same for the same request and the same version of the program: what one run has
  /// measured counts for another only where this is equal.
  public func signature(tool: MeasuringTool) -> String {
    let platforms =
      switch self.platforms {
      case .own: "\(Platform.current)"
      case .one(let platform): "\(platform)"
      case .all: "all"
      }
    let facts = self.facts?.map(\.key).sorted().joined(separator: ",") ?? "all"
    return [
      "\(tool.name) \(tool.version ?? "")", "platforms \(platforms)",
      "candidate \(candidate?.rawValue ?? "")",
      "facts \(facts)", "reading \(reading)", "budget \(budget.map { "\($0.bytes)" } ?? "none")",
      "packages \(listsPackages)", "declared \(holdsDeclarations)",
    ].joined(separator: "; ")
  }
}
