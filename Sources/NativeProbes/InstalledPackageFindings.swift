public import ComparisonModel
internal import ImageReading

/// The Node.js packages that are installed in an image: the fact `native_packages`.
public struct InstalledPackageFindings: Hashable, Sendable {
  /// A `package.json` that could not be read.
  public struct Unreadable: Hashable, Sendable {
    /// Its path.
    public var path: String
    /// Why.
    public var reason: String
  }

  /// The most unreadable files that a note names.
  static let mostNamed = 5

  /// How many packages are installed, those without native code included.
  public var installed: Int
  /// The packages with native code, by name, version and folder.
  public var native: [NativePackages.Package]
  /// Manifests that could not be read, by path.
  public var unreadable: [Unreadable]

  /// Adds the fact `native_packages` to `facts`.
  public func add(to facts: inout Facts) {
    facts[.nativePackages] = .nativePackages(NativePackages(native))
  }

  /// What a reader of the fact must know.
  public var notes: [LocalizedText] {
    guard !unreadable.isEmpty else { return [] }
    let named = unreadable.prefix(Self.mostNamed).map { Array("\($0.path) (\($0.reason))".utf8).printable }
      .joined(separator: ", ")
    return [
      LocalizedText(
        ko: "읽지 못한 package.json \(unreadable.count)개의 패키지는 판단하지 못했습니다: \(named)",
        en:
          "\(unreadable.count) package.json could not be read, so that nothing is said of their packages: \(named)"
      )
    ]
  }
}
