public import ComparisonModel
public import ImageProbes
internal import ImageReading

/// The Node.js packages that are installed in an image: the fact `native_packages`.
public struct InstalledPackageObservation: Hashable, Sendable, ImageObservation {
  /// A `package.json` that could not be read.
  public struct Unreadable: Hashable, Sendable {
    /// Its path.
    public var path: String
    /// Why.
    public var reason: String
  }

  /// The most unreadable files that a note names.
  static let maximumNamed = 5

  /// How many packages are installed, those without native code included.
  public var installed: Int
  /// The packages with native code, by name, version and folder.
  public var native: [NativePackages.Package]
  /// Manifests that could not be read, by path.
  public var unreadable: [Unreadable]
  /// How many packages were left unjudged, because too many folders had to be looked in.
  public var unjudged = 0

  /// The most packages that a measurement lists; a note says how many more there are.
  static let maximumListed = 10_000

  /// Adds the fact `native_packages` to `facts`.
  public func add(to facts: inout Facts) {
    // A count that leaves packages out would look better than the image is.
    facts[.nativePackages] =
      unjudged > 0
      ? .unknown(.couldNotBeTold) : .nativePackages(NativePackages(Array(native.prefix(Self.maximumListed))))
  }

  /// What a reader of the fact must know.
  public var notes: [LocalizedText] {
    var notes: [LocalizedText] = []
    let unlisted = native.count - Self.maximumListed
    if unlisted > 0 {
      notes.append(
        LocalizedText(
          ko: "네이티브 패키지 목록은 \(Self.maximumListed)개까지이며, \(unlisted)개가 빠져 있습니다.",
          en:
            "The list of native packages ends at \(Self.maximumListed); \(unlisted) packages are not listed.")
      )
    }
    if unjudged > 0 {
      notes.append(
        LocalizedText(
          ko: "살펴야 할 폴더가 너무 많아, 설치된 패키지 \(unjudged)개는 판단하지 못했습니다.",
          en: "\(unjudged) installed packages are not judged: too many folders had to be looked in."))
    }
    guard !unreadable.isEmpty else { return notes }
    let named = unreadable.prefix(Self.maximumNamed).map { Array("\($0.path) (\($0.reason))".utf8).printable }
      .joined(separator: ", ")
    return notes + [
      LocalizedText(
        ko: "읽지 못한 package.json \(unreadable.count)개의 패키지는 판단하지 못했습니다: \(named)",
        en:
          "\(unreadable.count) package.json could not be read, so that nothing is said of their packages: \(named)"
      )
    ]
  }
}
