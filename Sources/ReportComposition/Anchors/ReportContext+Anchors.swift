import ComparisonModel
import ReportModel

extension ReportContext {
  /// With more cells than this, 2,000, a matrix links its rows alone: a link in each cell would be most of the file.
  private static let maximumLinkedCells = 2_000

  /// Whether each cell of a matrix is a place of its own, with links.
  var linksCells: Bool {
    comparison.candidates.count * comparison.criteria.count <= Self.maximumLinkedCells
  }

  func anchor(candidate: Int) -> Anchor {
    Anchor(.candidate, comparison.candidates[candidate].id.rawValue)
  }

  func anchor(criterion: Int) -> Anchor {
    Anchor(.criterion, comparison.criteria[criterion].id.rawValue)
  }

  func anchor(candidate: Int, criterion: Int) -> Anchor {
    Anchor(
      .cell, comparison.candidates[candidate].id.rawValue, comparison.criteria[criterion].id.rawValue)
  }

  /// The place of a claim: claims are numbered within their cell, so that one that is added elsewhere moves none.
  func anchor(candidate: Int, criterion: Int, claim: Int) -> Anchor {
    Anchor(
      .claim, comparison.candidates[candidate].id.rawValue, comparison.criteria[criterion].id.rawValue,
      String(claim + 1))
  }

  func anchor(_ source: Source.ID) -> Anchor { Anchor(.source, source.rawValue) }

  func anchor(_ profile: Profile) -> Anchor { Anchor(.profile, profile.id.rawValue) }

  /// The place of a measurement: by its candidate and by its digest, or by its name where no digest is known. Of
  /// several that are alike in that, the older ones keep their places.
  func anchor(candidate: Int, measurement position: Int) -> Anchor {
    let id = comparison.candidates[candidate].id.rawValue
    let image = evidence.measurements[position].image
    let name = image.shortDigest ?? image.name
    guard let number = measurementNumbers[position] else { return Anchor(.measurement, id, name) }
    return Anchor(.measurement, id, name, String(number))
  }

  /// The numbers of measurements that would have the place of an older one of the same candidate, from 2.
  static func measurementNumbers(of evidence: Evidence) -> [Int: Int] {
    var numbers: [Int: Int] = [:]
    for positions in evidence.byCandidate where positions.count > 1 {
      var met: [Anchor: Int] = [:]
      for position in positions.reversed() {
        let image = evidence.measurements[position].image
        let place = Anchor(.measurement, image.shortDigest ?? image.name)
        met[place, default: 0] += 1
        if let number = met[place], number > 1 { numbers[position] = number }
      }
    }
    return numbers
  }

  /// A verdict that leads to the first claim of its cell.
  func linked(_ finding: Finding) -> [Inline] {
    let verdict: Inline = .role(.verdict(finding.verdict.tone), [.text(text(finding.verdict))])
    guard !finding.claims.isEmpty else { return [verdict] }
    return anchors.link(
      [verdict], to: anchor(candidate: finding.candidate, criterion: finding.criterion, claim: 0))
  }
}

extension MeasuredImage {
  /// How many digits of a digest tell images apart for people, as `docker image ls` shows them.
  private static let shortDigestLength = 12

  /// The first digits of the manifest's digest; nil where it is not known.
  var shortDigest: String? {
    guard let digits = manifestDigest?.utf8 else { return nil }
    let start = digits.lastIndex(of: UInt8(ascii: ":")).map(digits.index(after:)) ?? digits.startIndex
    return String(Substring(digits[start...].prefix(Self.shortDigestLength)))
  }
}
