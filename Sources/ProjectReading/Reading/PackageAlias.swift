/// A package that is installed by another name (npm documentation, "package.json", "Aliases").
struct PackageAlias {
  /// The name that the package has in the registry.
  let name: String
  /// The version or range that is asked for; nil where none is written.
  let version: String?

  /// Reads `npm:@scope/name@^1.0.0`; nil for what names no other package.
  ///
  /// Yarn 2 and later writes `npm:` before every range, so that there `npm:latest` is a tag.
  init?(_ range: String, mayLackVersion: Bool) {
    guard range.hasPrefix("npm:") else { return nil }
    let text = range.dropFirst(4)
    if let at = text.dropFirst().firstIndex(of: "@") {
      name = String(text[..<at])
      version = String(text[text.index(after: at)...])
    } else {
      guard mayLackVersion, let first = text.first, first.isLetter || first == "@" else { return nil }
      name = String(text)
      version = nil
    }
  }

  /// The names of the packages that dependencies really are.
  static func names(
    _ ranges: some Sequence<(key: String, value: String)>, mayLackVersion: Bool = true
  ) -> Set<String> {
    Set(ranges.map { PackageAlias($0.value, mayLackVersion: mayLackVersion)?.name ?? $0.key })
  }
}
