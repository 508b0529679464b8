public import ImageSources

extension ImageSourceKind {
  /// A registry.
  public static let registry = ImageSourceKind(rawValue: "registry")
}
