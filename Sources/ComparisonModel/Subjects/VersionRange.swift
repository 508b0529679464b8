/// The versions that a source speaks of: `14`, `18.20`, `>=18`, `>=18 <21`, `18 || 20`.
///
/// The notation is that of npm's ranges (node-semver), without its abbreviations `^`, `~` and `-`: a version that is
/// not written out to its last part names all its releases, comparators between blanks hold together, and `||`
/// stands between alternatives.
public struct VersionRange: Hashable, Sendable {
  /// The most alternatives of a range.
  public static let maximumAlternatives = 16
  /// The most comparators of one alternative.
  public static let maximumComparators = 4
  /// The most digits of one part of a version.
  public static let maximumDigits = 9

  /// The range as written.
  public let text: String
  /// The versions of each alternative.
  public let spans: [VersionSpan]

  /// Reads a range.
  ///
  /// - Returns: nil where the text is no range, or one that no version is in.
  public init?(_ text: String) {
    let alternatives = Self.alternatives(of: text)
    guard (1...Self.maximumAlternatives).contains(alternatives.count) else { return nil }
    var spans: [VersionSpan] = []
    for alternative in alternatives {
      guard let span = Self.span(alternative) else { return nil }
      spans.append(span)
    }
    self.text = text
    self.spans = spans
  }

  /// Makes the range of one span.
  init(_ span: VersionSpan, text: String) {
    self.text = text
    spans = [span]
  }

  /// Whether all of a span is in the range.
  public func contains(_ span: VersionSpan) -> Bool { spans.contains { $0.contains(span) } }

  /// Whether a span is beyond all versions of the range.
  func isBefore(_ span: VersionSpan) -> Bool {
    spans.allSatisfy { own in own.upper.map { $0 <= span.lower } ?? false }
  }

  /// Whether some version is in both ranges.
  public func overlaps(_ other: VersionRange) -> Bool {
    spans.contains { span in other.spans.contains { $0.intersection(span) != nil } }
  }

  private static func alternatives(of text: String) -> [Substring] {
    var found: [Substring] = []
    var rest = text[...]
    while let bars = rest.firstRange(of: "||"), found.count <= maximumAlternatives {
      found.append(rest[..<bars.lowerBound])
      rest = rest[bars.upperBound...]
    }
    return found + [rest]
  }

  /// The versions that all comparators of an alternative admit; nil where there are none.
  private static func span(_ text: Substring) -> VersionSpan? {
    let comparators = text.split(separator: " ")
    guard (1...maximumComparators).contains(comparators.count) else { return nil }
    var span = VersionSpan.all
    for comparator in comparators {
      guard let own = self.comparator(comparator), let common = span.intersection(own) else { return nil }
      span = common
    }
    return span
  }

  private static func comparator(_ text: Substring) -> VersionSpan? {
    let sign = text.prefix { "<>=".contains($0) }
    guard let named = VersionSpan(text.dropFirst(sign.count)) else { return nil }
    return switch sign {
    case "", "=": named
    case ">=": VersionSpan(from: named.lower, below: nil)
    case ">": named.upper.map { VersionSpan(from: $0, below: nil) }
    case "<": VersionSpan(from: .zero, below: named.lower)
    case "<=": VersionSpan(from: .zero, below: named.upper)
    default: nil
    }
  }
}
