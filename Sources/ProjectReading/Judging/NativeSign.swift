public import ComparisonModel

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
  case known(source: String)

  /// Packages that find or fetch a build, and compile where there is none.
  static let fetchingLoaders: Set<String> = [
    "node-gyp-build", "prebuild-install", "@mapbox/node-pre-gyp", "node-pre-gyp", "prebuildify",
    "node-gyp-build-optional-packages", "pkg-prebuilds", "napi-postinstall",
  ]
  /// Packages that compile, or find what was compiled.
  static let compilingLoaders: Set<String> = ["node-gyp", "cmake-js", "bindings", "nan", "node-addon-api"]

  /// The signs of one package in its project.
  static func all(_ package: ProjectPackage, _ children: [ProjectPackage], _ known: PackageKnowledge.Entry?)
    -> [NativeSign]
  {
    var signs: [NativeSign] = []
    if !package.addOns.isEmpty { signs.append(.addOns(package.addOns.map(\.path))) }
    if !children.isEmpty { signs.append(.platformPackages(children.map(\.name))) }
    if package.hasBindingFile == true { signs.append(.bindingFile) }
    if package.hasInstallScript == true { signs.append(.installScript) }
    let loaders = package.dependencies.union(package.optionalDependencies)
      .intersection(fetchingLoaders.union(compilingLoaders))
    signs += loaders.sorted().map { .loader($0) }
    if !package.systems.isEmpty || !package.processors.isEmpty || !package.cLibraries.isEmpty {
      signs.append(.platform)
    }
    if let known { signs.append(.known(source: known.citation)) }
    return signs
  }

  /// The sign in words.
  public var text: LocalizedText {
    switch self {
    case .installScript:
      LocalizedText(ko: "설치할 때 스크립트를 실행함", en: "it runs a script when it is installed")
    case .bindingFile: LocalizedText(ko: "binding.gyp가 있음", en: "it has a binding.gyp")
    case .loader(let name): LocalizedText(ko: "\(name)을(를) 사용함", en: "it uses \(name)")
    case .platformPackages(let names):
      LocalizedText(
        ko: "플랫폼별 빌드 패키지가 \(names.count)개 있음", en: "it has packages for single platforms (\(names.count))")
    case .platform: LocalizedText(ko: "특정 플랫폼 전용임", en: "it is for certain platforms only")
    case .addOns(let paths):
      LocalizedText(
        ko: "폴더에 애드온이 \(paths.count)개 있음",
        en: "it has \(paths.count == 1 ? "an add-on" : "\(paths.count) add-ons") in its folder")
    case .known(let source):
      LocalizedText(ko: "공개된 빌드가 알려져 있음: \(source)", en: "its builds are known: \(source)")
    }
  }
}
