public import ComparisonModel
import ProjectReading
import TextLayout

/// Why a package is thought to have native code.
public enum NativeSign: Hashable, Sendable {
  /// It runs a script when it is installed.
  case installScript
  /// It has a `binding.gyp`.
  case bindingFile
  /// It uses a package that finds, fetches or compiles add-ons.
  case loader(String)
  /// It uses packages with a build for one platform each.
  case platformPackages([String])
  /// It is for certain systems, processors or C libraries only.
  case platform
  /// Add-ons lie in its folder.
  case addOns([String])
  /// It is known to.
  case known

  /// Packages that find or fetch a build, and compile where there is none.
  static let fetchingLoaders: Set<String> = [
    "node-gyp-build", "prebuild-install", "@mapbox/node-pre-gyp", "node-pre-gyp", "prebuildify",
    "node-gyp-build-optional-packages", "pkg-prebuilds", "napi-postinstall",
  ]
  /// Packages that compile, or find what was compiled.
  static let compilingLoaders: Set<String> = ["node-gyp", "cmake-js", "bindings", "nan", "node-addon-api"]

  /// Packages that run the compiler for other packages, and have no code to compile themselves.
  private static let tools: Set<String> = fetchingLoaders.union(compilingLoaders).union([
    "npm", "npm-lifecycle", "@npmcli/run-script", "prebuild", "electron-rebuild", "@electron/rebuild",
  ])
  /// Loaders that find builds in the package's own folder, and need no script for it.
  private static let findingLoaders: Set<String> = ["node-gyp-build", "node-gyp-build-optional-packages"]

  /// The signs of one package in its project.
  static func all(_ package: ProjectPackage, _ children: [ProjectPackage], _ known: PackageKnowledge.Entry?)
    -> [NativeSign]
  {
    let isKnownWithout = known?.hasNativeCode == false
    var signs: [NativeSign] = []
    if !package.addOns.isEmpty { signs.append(.addOns(package.addOns.map(\.path))) }
    if !children.isEmpty { signs.append(.platformPackages(children.map(\.name))) }
    if package.hasBindingFile == true { signs.append(.bindingFile) }
    if package.hasInstallScript == true && !isKnownWithout { signs.append(.installScript) }
    if !isKnownWithout { signs += loaders(of: package) }
    // Many packages without native code name the systems that they are for; processors, none of them.
    if PlatformPackage(package)?.namesMachine == true { signs.append(.platform) }
    if known?.hasNativeCode == true { signs.append(.known) }
    return signs
  }

  private static func loaders(of package: ProjectPackage) -> [NativeSign] {
    guard !tools.contains(package.name) else { return [] }
    // Where nothing runs when it is installed, nothing is compiled or fetched.
    let telling =
      package.hasInstallScript == false ? findingLoaders : fetchingLoaders.union(compilingLoaders)
    return package.dependencies.union(package.optionalDependencies).intersection(telling).sorted()
      .map { .loader($0) }
  }

  /// The sign in words.
  public var text: LocalizedText {
    switch self {
    case .installScript:
      LocalizedText(ko: "설치할 때 스크립트를 실행함", en: "it runs a script when it is installed")
    case .bindingFile: LocalizedText(ko: "binding.gyp가 있음", en: "it has a binding.gyp")
    case .loader(let name):
      LocalizedText(ko: "\(KoreanParticle.object.following(name)) 사용함", en: "it uses \(name)")
    case .platformPackages(let names):
      LocalizedText(
        ko: "플랫폼별 빌드 패키지가 \(names.count)개 있음", en: "it has packages for single platforms (\(names.count))")
    case .platform: LocalizedText(ko: "특정 플랫폼 전용임", en: "it is for certain platforms only")
    case .addOns(let paths):
      LocalizedText(
        ko: "폴더에 애드온이 \(paths.count)개 있음",
        en: "it has \(paths.count == 1 ? "an add-on" : "\(paths.count) add-ons") in its folder")
    case .known: LocalizedText(ko: "공개된 빌드가 알려져 있음", en: "its builds are known")
    }
  }
}
