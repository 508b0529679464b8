/// A respect in which a measured image is not what a claim is about.
public enum SubjectMismatch: Hashable, Sendable {
  /// The image has another name; its own, and whether it is only a later release.
  case image(String, isLater: Bool)
  /// The image has another digest; its manifest's, where one is known.
  case digest(String?)
  /// The image has another version of Node.js; its own, where it is known, and whether it is a later one.
  case node(String?, isLater: Bool)
  /// The image is for another platform; its own, where it is known.
  case platform(String?)
  /// The image is of another time; the day that it was created or measured, where that is known, and whether it
  /// is a later one.
  case date(String?, isLater: Bool)

  /// Whether only time has passed: the image is a later one of the same kind.
  var isLater: Bool {
    switch self {
    case .image(_, let isLater), .node(_, let isLater), .date(_, let isLater): isLater
    case .digest, .platform: false
    }
  }
}

extension ClaimSubject {
  /// The respects in which a measured image is not what is meant; none where the claim is judged by it.
  ///
  /// What is not known of the image – a listing may name no platform – does not fit what is said of it.
  ///
  /// - Parameters:
  ///   - measurement: The measurement.
  ///   - days: How many days before or after the day that is meant an image may have been created.
  public func mismatches(with measurement: Measurement, within days: Int64) -> [SubjectMismatch] {
    guard !fitsAnyImage else { return [] }
    let measured = measurement.image
    var found: [SubjectMismatch] = []
    if let image, !measurement.isOf(image) {
      let isLater = ImageName(measured.name).isLaterRelease(of: ImageName(image.text))
      found.append(.image(measured.name, isLater: isLater))
    }
    if let digest, !measured.hasDigest(digest) { found.append(.digest(measured.manifestDigest)) }
    if let node, measurement.nodeSpan.map(node.contains) != true {
      let isLater = measurement.nodeSpan.map(node.isBefore) ?? false
      found.append(.node(measurement.nodeText, isLater: isLater))
    }
    if let platform, !platform.names(measured.platform) { found.append(.platform(measured.platform)) }
    if let date {
      let day = measurement.dayOfImage
      if day.map({ $0.days(from: date).magnitude <= days }) != true {
        found.append(.date(day?.day, isLater: day.map { $0 > date } ?? false))
      }
    }
    return found
  }
}

extension Measurement {
  /// Whether the image is one that a name speaks of.
  fileprivate func isOf(_ pattern: ImagePattern) -> Bool {
    if pattern.matches(image.name) { return true }
    guard !pattern.text.contains("*") else { return false }
    return ImageName(image.name).isOne(of: ImageName(pattern.text), measuredVersion: nodeSpan)
  }

  /// The version of Node.js as it was measured, or as the tag of the image tells it.
  var nodeSpan: VersionSpan? {
    if case .text(let version) = facts[.nodeVersion] { return VersionSpan(beginningOf: version) }
    let name = ImageName(image.name)
    return name.isNode ? name.version : nil
  }

  /// The version of Node.js, as a text.
  fileprivate var nodeText: String? {
    if case .text(let version) = facts[.nodeVersion] { return version }
    return nodeSpan == nil ? nil : image.name
  }

  /// The moment that the image is of: when it was created, else when it was measured.
  var dayOfImage: Timestamp? { image.created ?? takenAt }
}

extension Timestamp {
  /// Whole days from another moment to this one.
  func days(from other: Timestamp) -> Int64 { (secondsSinceEpoch - other.secondsSinceEpoch) / 86_400 }
}
