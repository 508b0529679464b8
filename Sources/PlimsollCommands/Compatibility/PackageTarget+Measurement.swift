import ComparisonModel
import PackageCompatibility
import ProjectReading

extension PackageTarget {
  /// The image that was measured, as far as installing packages goes.
  init(_ measurement: Measurement) {
    let parts = (measurement.image.platform ?? "").split(separator: "/")
    var cLibrary: String?
    if case .cLibrary(let library) = measurement.facts[.cLibrary] {
      cLibrary = library.family.rawValue
    }
    var installed: [NativePackages.Package] = []
    if case .nativePackages(let packages) = measurement.facts[.nativePackages] {
      installed = packages.packages.filter { $0.path != nil }
    }
    self.init(
      name: measurement.image.name, architecture: parts.count > 1 ? String(parts[1]) : "amd64",
      cLibrary: cLibrary, buildTools: Self.names(measurement.facts[.buildTools]).map { Set($0) },
      packageTools: Self.names(measurement.facts[.packageManager]) ?? [],
      installed: installed)
  }

  private static func names(_ value: FactValue?) -> [String]? {
    if case .names(let names) = value { names } else { nil }
  }
}
