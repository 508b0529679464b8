/// The name of a platform: `os/architecture[/variant]`, as the OCI image index specification writes its parts.
public struct PlatformName: Hashable, Sendable {
  /// The name as written.
  public var text: String

  /// Makes a name.
  public init(_ text: String) {
    self.text = text
  }

  /// Whether the platform of a measured image is the one that is named: `linux/arm` names every variant of it.
  /// A platform that is unknown is none that is named.
  public func names(_ measured: String?) -> Bool {
    guard let measured else { return false }
    let (own, other) = (normalised, PlatformName(measured).normalised)
    return own == other || other.hasPrefix(own + "/")
  }

  /// The name without the variant that its architecture has anyway: `linux/arm64/v8` is `linux/arm64`.
  var normalised: String {
    let suffix = "/arm64/v8"
    return text.hasSuffix(suffix) ? String(text.dropLast(3)) : text
  }
}
