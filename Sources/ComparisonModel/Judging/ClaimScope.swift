/// What a claim is about, as far as it decides whether another claim can contradict it.
///
/// Claims about different definitions, versions, platforms or dates never dispute each other. What a claim leaves
/// unsaid is what it is judged by: the image that the cell shows.
struct ClaimScope: Hashable {
  private var node: VersionRange?
  private var image: ImagePattern?
  private var digest: String?
  private var platform: PlatformName?
  private var day: Timestamp?
  private var sourceDay: Timestamp?
  private var namesImage = false
  private var size: SizeMeaning?

  /// The scope of claims that say nothing of which image they mean: the image that their cell shows.
  ///
  /// - Parameter shown: The measurement whose values the cell shows.
  init(shown: Measurement?) {
    node = shown?.nodeSpan.map { VersionRange($0, text: "") }
    platform = shown?.image.platform.map { PlatformName($0) }
  }

  /// The scope of a claim.
  ///
  /// - Parameters:
  ///   - about: What the claim is about.
  ///   - sourceDay: The day of its source.
  ///   - unsaid: What is meant where nothing is said.
  init(_ about: ClaimSubject, sourceDay: Timestamp?, unsaid: ClaimScope) {
    size = about.size
    platform = about.platform ?? unsaid.platform
    day = about.date
    self.sourceDay = sourceDay
    namesImage = about.namesImage
    image = about.image
    digest = about.digest
    node = about.namesImage ? about.node ?? Self.version(of: about.image) : unsaid.node
  }

  /// The version of Node.js that the tag of an image tells.
  private static func version(of image: ImagePattern?) -> VersionRange? {
    let name = image.map { ImageName($0.text) }
    guard let name, name.isNode, let version = name.version else { return nil }
    return VersionRange(version, text: "")
  }

  /// Whether two claims may be about the same thing: nothing that both say is different.
  ///
  /// - Parameter days: How many days may lie between two days that are called the same time.
  func meets(_ other: ClaimScope, within days: Int64) -> Bool {
    func agree<Value>(_ left: Value?, _ right: Value?, _ body: (Value, Value) -> Bool) -> Bool {
      guard let left, let right else { return true }
      return body(left, right)
    }
    return agree(size, other.size) { $0.overlaps($1) }
      && agree(node, other.node) { $0.overlaps($1) }
      && agree(digest, other.digest, ==)
      && agree(platform, other.platform) { $0.names($1.text) || $1.names($0.text) }
      && agree(day(beside: other), other.day(beside: self)) { $0.days(from: $1).magnitude <= days }
      && agree(image, other.image, Self.areSame)
  }

  /// The day that a claim is about. Where two claims both say which images they mean, it does not matter when
  /// that was written.
  private func day(beside other: ClaimScope) -> Timestamp? {
    day ?? (namesImage && other.namesImage ? nil : sourceDay)
  }

  /// Whether two names may be those of one image.
  private static func areSame(_ left: ImagePattern, _ right: ImagePattern) -> Bool {
    if left.matches(right.text) || right.matches(left.text) { return true }
    // Which images two different patterns have in common cannot be told from the patterns.
    if left.text.contains("*") || right.text.contains("*") { return true }
    let (first, second) = (ImageName(left.text), ImageName(right.text))
    return first.isOne(of: second, measuredVersion: nil) || second.isOne(of: first, measuredVersion: nil)
  }
}
