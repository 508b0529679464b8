/// Versions from one up to another, as far as they are three numbers: 14 spans 14.0.0 up to and without 15.0.0.
public struct VersionSpan: Hashable, Sendable {
  /// A version of three numbers.
  public struct Version: Hashable, Sendable, Comparable {
    /// Its parts, the major version first; always three.
    var parts: [Int64]

    static let zero = Version(parts: [0, 0, 0])

    /// Orders versions by their parts.
    public static func < (left: Version, right: Version) -> Bool {
      left.parts.lexicographicallyPrecedes(right.parts)
    }
  }

  /// The first version.
  public let lower: Version
  /// The first version that is beyond; nil where there is no end.
  public let upper: Version?

  init(from lower: Version, below upper: Version?) {
    self.lower = lower
    self.upper = upper
  }

  static let all = VersionSpan(from: .zero, below: nil)

  /// The releases of a version such as `24`, `v24.20` or `24.20.0`.
  ///
  /// - Returns: nil where the text is no such version.
  public init?(_ text: some StringProtocol) {
    let numbers = text.first == "v" ? text.dropFirst() : text[...]
    let parts = numbers.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return nil }
    var lower: [Int64] = []
    for part in parts {
      guard !part.isEmpty, part.utf8.count <= VersionRange.maximumDigits,
        part.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int64(part)
      else { return nil }
      lower.append(number)
    }
    var upper = lower
    upper[upper.count - 1] += 1
    func whole(_ parts: [Int64]) -> Version {
      Version(parts: parts + Array(repeating: 0, count: 3 - parts.count))
    }
    self.init(from: whole(lower), below: whole(upper))
  }

  /// The releases of the version that a text begins with: `24.20.0-nightly2026` is one of 24.20.0.
  public init?(beginningOf text: String) {
    self.init(text.prefix { $0 == "v" || $0 == "." || ("0"..."9").contains($0) })
  }

  /// Whether all of another span is in this one.
  public func contains(_ other: VersionSpan) -> Bool { intersection(other) == other }

  /// The versions that are in both spans; nil where there are none.
  func intersection(_ other: VersionSpan) -> VersionSpan? {
    let from = max(lower, other.lower)
    let below: Version? =
      switch (upper, other.upper) {
      case (let own?, let other?): min(own, other)
      case (let end, nil), (nil, let end): end
      }
    if let below, below <= from { return nil }
    return VersionSpan(from: from, below: below)
  }
}
