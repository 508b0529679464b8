import TextLayout

internal import ComparisonModel
internal import ImageReading
internal import NativeCompatibility
internal import PackageCompatibility
internal import ProjectReading

/// Judges one installed package by what lies in its folder and in those of its builds.
struct InstalledNodePackageOutcome {
  private let package: InstalledNodePackage
  private let builds: [InstalledNodePackage]
  private let objects: InstalledNodePackage.Objects

  init(_ package: InstalledNodePackage, builds: [InstalledNodePackage]) {
    self.package = package
    self.builds = builds
    objects = builds.reduce(package.objects) { $0 + $1.objects }
  }

  /// What becomes of the package; nil for one without native code.
  ///
  /// An install script alone is no native code: what it would have made is not in the folder, and most only
  /// print or download.
  func result() -> NativePackages.Package? {
    guard let (outcome, reason) = byObjects() ?? withoutObjects() else { return nil }
    return NativePackages.Package(
      name: package.package.name, version: package.package.version, path: package.folder, outcome: outcome,
      reason: reason.printable)
  }

  private func byObjects() -> (NativePackages.Outcome, LocalizedText)? {
    // Of several, the one for the image's machine is the one that would be loaded.
    if let first = objects.unloadable.first(where: { $0.kind != LoadProblem.Kind.machine.rawValue })
      ?? objects.unloadable.first
    {
      let problems = first.problems
      return (
        .doesNotLoad,
        LocalizedText(
          ko: "\(first.path): \(problems.text(in: .ko))", en: "\(first.path): \(problems.text(in: .en))")
      )
    }
    if let first = objects.unread.first {
      return (
        .unknown,
        LocalizedText(
          ko: "\(KoreanParticle.subject.following(first)) 로드되는지 판단하지 못함",
          en: "nothing could be found out about \(first)")
      )
    }
    guard let first = objects.loading.first else { return nil }
    return (.prebuilt, LocalizedText(ko: "로드할 수 있음: \(first)", en: "\(first) loads"))
  }

  private func withoutObjects() -> (NativePackages.Outcome, LocalizedText)? {
    if package.package.hasBindingFile == true {
      return (
        .mustCompile,
        LocalizedText(
          ko: "binding.gyp가 있지만, 컴파일된 파일이 폴더에 없음",
          en: "it has a binding.gyp, and nothing that was compiled from it lies in its folder")
      )
    }
    if let platforms = missingBuilds() { return (.noBuild, platforms) }
    if package.package.fetchesAddOn {
      return (
        .noBuild,
        LocalizedText(
          ko: "설치할 때 받았어야 할 애드온이 폴더에 없음",
          en: "the add-on that it fetches when it is installed does not lie in its folder")
      )
    }
    return nil
  }

  /// What to say of a package that takes its build from packages for single platforms, where none is there that
  /// fits; nil for other packages.
  private func missingBuilds() -> LocalizedText? {
    // One such name alone may be any package that is only for some platform.
    guard package.package.platformBuildNames.count > 1 else { return nil }
    guard !builds.isEmpty else {
      return LocalizedText(
        ko: "플랫폼별 빌드 패키지가 하나도 설치되어 있지 않음",
        en: "none of its packages with a build for one platform is installed")
    }
    let installed = builds.map(\.package.name).joined(separator: ", ")
    return LocalizedText(
      ko: "설치된 플랫폼별 빌드가 이 이미지에 맞지 않음: \(installed)",
      en: "the installed builds for single platforms do not fit this image: \(installed)")
  }
}

extension LocalizedText {
  /// The text without control characters: paths in images may hold any bytes.
  fileprivate var printable: LocalizedText {
    LocalizedText(ko: Array(ko.utf8).printable, en: Array(en.utf8).printable)
  }
}
