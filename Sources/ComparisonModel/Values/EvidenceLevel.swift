/// What a measured fact stands on.
public enum EvidenceLevel: String, CaseIterable, Hashable, Sendable {
  /// The manifest or the configuration says so. Their own digests were checked; the layers that would show it were
  /// not read.
  case declared
  /// A publisher, a listing or another tool says so.
  case published
  /// Every byte that it rests on was read and hashed.
  case verified

  /// A sign that tells the level without colour.
  public var symbol: String {
    switch self {
    case .declared: "◇"
    case .published: "◈"
    case .verified: "◆"
    }
  }
}
