import ComparisonModel
import TextLayout

/// One reason for what becomes of a package, in the words of a report.
enum PackageEvidence {
  /// The package is installed in the image.
  case installed(path: String)
  /// Another version is installed in the image than the project asks for.
  case otherVersion(String)
  /// An installed file is for the platform.
  case addOnFits(path: String, platform: String)
  /// What is installed is for other platforms only.
  case addOnsDoNotFit(platforms: [String], platform: String)
  /// The project has a build for the platform.
  case buildListed(String, platform: String)
  /// The builds that the project has are for other platforms only.
  case buildsListed([String], butNoneFor: String)
  /// A script that runs at installation may fetch or make what the project lists no build of.
  case scriptMayMakeUpForIt
  /// All that is known is a script that runs at installation.
  case scriptTellsNothing
  /// A lock file may list the builds of one platform only.
  case lockMayBePartial
  /// A build that names no C library stands beside one for musl.
  case buildBesideMusl(String)
  /// A build that names no C library, which proves nothing.
  case buildNamesNoCLibrary(String, architecture: String)
  /// The image's C library is not known.
  case cLibraryUnknown
  /// A build for the platform is published, or is not.
  case published(Bool, platform: String, note: LocalizedText?)
  /// A package that fetches a build, or compiles.
  case fetchesOrCompiles(loader: String)
  /// Only a range is known of the version.
  case rangeOnly(String)
  /// Why the package is thought to have native code.
  case sign(NativeSign)

  /// Whether the reason comes from what is known of the package.
  var isOfKnowledge: Bool {
    if case .published = self { true } else { false }
  }

  /// The reason as a sentence without its full stop.
  var text: LocalizedText {
    switch self {
    case .installed(let path):
      LocalizedText(ko: "이미지에 설치된 폴더: \(path)", en: "installed in the image: \(path)")
    case .otherVersion(let version):
      LocalizedText(
        ko: "이미지에 설치된 버전: \(version)", en: "the version that is installed in the image is \(version)")
    case .addOnFits(let path, let platform):
      LocalizedText(ko: "\(path) 파일이 \(platform)용임", en: "\(path) is for \(platform)")
    case .addOnsDoNotFit(let platforms, let platform):
      LocalizedText(
        ko: "설치된 것은 \(platforms.joined(separator: ", "))용이며 \(platform)용이 아님",
        en: "what is installed is for \(platforms.joined(separator: ", ")), not for \(platform)")
    case .buildListed(let build, let platform):
      LocalizedText(ko: "\(build) 패키지가 \(platform)용임", en: "\(build) is for \(platform)")
    case .buildsListed(let builds, let platform):
      LocalizedText(
        ko: "목록에 있는 빌드는 \(builds.joined(separator: ", "))이고, \(platform)용은 없음",
        en: "it lists \(builds.joined(separator: ", ")), and nothing for \(platform)")
    case .scriptMayMakeUpForIt:
      LocalizedText(
        ko: "설치할 때 실행하는 스크립트가 대신 마련할 수도 있음",
        en: "it runs a script when it is installed, which may make up for it")
    case .scriptTellsNothing:
      LocalizedText(
        ko: "그 스크립트가 네이티브 코드를 빌드하거나 받는지 알 수 있는 근거가 없음",
        en: "nothing tells whether the script builds or fetches native code")
    case .lockMayBePartial:
      LocalizedText(
        ko: "한 플랫폼에서만 설치하며 만든 잠금 파일에는 다른 플랫폼의 빌드가 빠져 있을 수 있음",
        en: "a lock file that was written where only one platform was installed may leave out others")
    case .buildBesideMusl(let build):
      LocalizedText(
        ko: "\(KoreanParticle.topic.following(build)) musl용 빌드와 나란히 있는 빌드임",
        en: "\(build) is the one beside those for musl")
    case .buildNamesNoCLibrary(let build, let architecture):
      LocalizedText(
        ko:
          "\(KoreanParticle.topic.following(build)) \(architecture)용이지만 어느 C 라이브러리용인지 적혀 있지 않음. 이것은 아무것도 증명하지 않음",
        en: "\(build) is for \(architecture) and does not say for which C library; that proves nothing")
    case .cLibraryUnknown:
      LocalizedText(ko: "이미지의 C 라이브러리를 알 수 없음", en: "the image's C library is not known")
    case .published(let isPublished, let platform, let note):
      LocalizedText(
        ko: "\(platform)용 빌드가 \(isPublished ? "공개되어 있음" : "공개되어 있지 않음")"
          + (note.map { "; \($0.ko)" } ?? ""),
        en: "\(isPublished ? "a build" : "no build") for \(platform) is published"
          + (note.map { "; \($0.en)" } ?? ""))
    case .fetchesOrCompiles(let loader):
      LocalizedText(
        ko: "\(KoreanParticle.topic.following(loader)) 공개된 빌드가 있으면 받고, 없으면 컴파일함",
        en: "\(loader) takes a published build where there is one, and compiles otherwise")
    case .rangeOnly(let range):
      LocalizedText(
        ko: "버전 범위 \(range)만 알려져 있어 그 가운데 가장 낮은 버전으로 찾음",
        en: "only the range \(range) is known, and its lowest version was looked up")
    case .sign(let sign): sign.text
    }
  }
}
