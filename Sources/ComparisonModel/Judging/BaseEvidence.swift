/// The images of the evidence, by their digests and names, to hold labels against that name a base image.
public struct BaseEvidence {
  private static let name = "org.opencontainers.image.base.name"
  private static let digest = "org.opencontainers.image.base.digest"

  private let measurements: [Measurement]
  private var byDigest: [String: [Int]] = [:]
  private var byName: [String: [Int]] = [:]

  /// Takes the measurements whose layers are known.
  public init(_ measurements: [Measurement]) {
    self.measurements = measurements
    for (index, measurement) in measurements.enumerated() where !measurement.image.layers.isEmpty {
      let image = measurement.image
      for digest in [image.manifestDigest, image.indexDigest] {
        if let digest { byDigest[digest, default: []].append(index) }
      }
      byName[ImagePattern.familiarName(image.name), default: []].append(index)
    }
  }

  /// Whether a measurement has a label that the evidence may decide.
  public static func isOpen(_ declarations: Declarations) -> Bool {
    declarations.labels.contains { [name, digest].contains($0.key) && $0.outcome == .undecided }
  }

  /// What is declared of an image, with its base image held against the other images of the evidence.
  public func resolved(_ declarations: Declarations, of measurement: Measurement) -> Declarations {
    guard Self.isOpen(declarations), !measurement.image.layers.isEmpty,
      let (base, isPinned) = base(of: declarations, platform: measurement.image.platform)
    else { return declarations }
    let (outcome, reason) = Self.finding(measurement.image, base, isPinned: isPinned)
    var resolved = declarations
    for index in resolved.labels.indices where [Self.name, Self.digest].contains(resolved.labels[index].key) {
      resolved.labels[index].outcome = outcome
      resolved.labels[index].reason = reason
    }
    return resolved
  }

  private func base(
    of declarations: Declarations, platform: String?
  ) -> (image: MeasuredImage, isPinned: Bool)? {
    func value(_ key: String) -> String? { declarations.labels.first { $0.key == key }?.value }
    func first(_ indices: [Int]?) -> MeasuredImage? {
      indices?.lazy.map { measurements[$0].image }.first { $0.platform == platform }
    }
    if let image = value(Self.digest).flatMap({ first(byDigest[$0]) }) { return (image, true) }
    let name = value(Self.name).map { ImagePattern.familiarName($0) }
    return name.flatMap { first(byName[$0]) }.map { ($0, false) }
  }

  private static func finding(
    _ image: MeasuredImage, _ base: MeasuredImage, isPinned: Bool
  ) -> (DeclaredOutcome, LocalizedText) {
    let shared = zip(image.layers, base.layers).prefix { $0.digest == $1.digest }.count
    let count = base.layers.count
    return shared == count
      ? (.holds, BaseReason.holds(count, base.name))
      : (.differs, BaseReason.differs(base.name, shared: shared, of: count, isPinned: isPinned))
  }
}
