/// The form of a bill of materials, with its version.
public enum BillFormat: Hashable, Sendable {
  /// SPDX, as JSON or as tags and values, such as `2.3`.
  case spdx(version: String)
  /// CycloneDX as JSON, such as `1.6`.
  case cycloneDX(version: String)

  /// The versions that are read.
  static let spdxVersions = ["2.2", "2.3"]
  static let cycloneDXVersions = ["1.2", "1.3", "1.4", "1.5", "1.6"]
}

extension BillFormat: CustomStringConvertible {
  /// Name and version: `SPDX 2.3`.
  public var description: String {
    switch self {
    case .spdx(let version): "SPDX \(version)"
    case .cycloneDX(let version): "CycloneDX \(version)"
    }
  }
}
