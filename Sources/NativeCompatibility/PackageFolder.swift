/// The folder of an installed package (npm documentation, "folders"): `node_modules/NAME` or
/// `node_modules/@SCOPE/NAME`.
public enum PackageFolder {
  /// The folder of the package, in the innermost `node_modules`, that a file belongs to; nil for a file of none.
  public static func path(of file: String) -> String? {
    let parts = file.split(separator: "/")
    guard let index = parts.lastIndex(of: "node_modules"), index + 1 < parts.count else { return nil }
    let length = parts[index + 1].hasPrefix("@") ? 3 : 2
    guard index + length < parts.count else { return nil }
    return "/" + parts.prefix(index + length).joined(separator: "/")
  }
}
