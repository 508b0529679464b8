/// Something that is measured of an image. All that is to be said of a fact stands in its row, below.
///
/// A new fact is a case and a row here, and a probe that finds it; tests then name the places in the published
/// schemas and in `docs/Measuring.md` that lack it. The raw value is its position, and never leaves the program.
public enum Fact: Int, CaseIterable, Hashable, Sendable {
  /// Sum of `layers[].size` in one platform's manifest: what a pull downloads, without the configuration.
  case transferSize
  /// Sum of the bytes of the uncompressed layer tars (the DiffID streams).
  case layerTarSize
  /// Sum of regular-file bytes over all layers; headers and hard links count 0.
  case contentSize
  /// Regular-file bytes of the merged tree, each hard-linked file once.
  case rootFilesystemSize
  /// Bytes stored in layers but not in the merged tree.
  case reclaimableSize
  /// The size that a container engine itself reports.
  case engineSize
  /// Layers in the manifest.
  case layerCount
  /// Regular files in the merged tree, each path counted.
  case fileCount
  /// The distribution, from `os-release` of the merged tree (os-release(5)).
  case baseOS
  /// Package tools that are there as executables.
  case packageManager
  /// Installed packages, by database.
  case packageCount
  /// Installed packages, by name.
  case packageNames
  /// The C library, from the loader and the library files themselves.
  case cLibrary
  /// Shells, by path.
  case shells
  /// Set-user-id and set-group-id files, by path.
  case setuidFiles
  /// Compilers and other tools that native modules are built with.
  case buildTools
  /// Programs that a container finds by their name.
  case programNames
  /// `config.User` of the image configuration; empty means root.
  case defaultUser
  /// The version of Node.js in the image.
  case nodeVersion
  /// ELF objects, and those of them that the image cannot load.
  case nativeObjects
  /// Node.js packages with native code, and those of them that have no build that works in the image.
  case nativePackages
  /// Known vulnerabilities that a scanner reports; Plimsoll itself does not look for them.
  case knownVulnerabilities
  /// Known vulnerabilities by severity, as a scanner tells them apart.
  case vulnerabilitiesBySeverity
  /// Known vulnerabilities that a published version mends, by severity.
  case fixableVulnerabilities
  /// Known vulnerabilities that no published version mends, by severity.
  case unfixedVulnerabilities
  /// The ids of the known vulnerabilities, each once.
  case vulnerabilityIDs
  /// When the scanner's database was made.
  case vulnerabilityDatabase
  /// The end of support of what ends first of all that the image stands on; derived from the facts below.
  case supportedUntil
  /// The end of support of the runtime's release; derived from ``nodeVersion``.
  case runtimeSupportedUntil
  /// The end of support of the distribution's release; derived from ``baseOS``.
  case baseSupportedUntil
  /// Whether the image's tag is still built; told by lists of the tags that are.
  case tagBuilt

  /// What is to be said of the fact.
  public var row: FactRow { Self.rows[rawValue] }

  private static let rows = allCases.map(\.newRow)
  private static let byKey = Dictionary(uniqueKeysWithValues: allCases.map { ($0.row.key, $0) })

  /// The fact with a key of measurement files; nil where none has it.
  public init?(key: String) {
    guard let fact = Self.byKey[key] else { return nil }
    self = fact
  }
}

extension Fact {
  private var newRow: FactRow {
    switch self {
    case .transferSize:
      FactRow(
        key: "transfer_size", name: LocalizedText(ko: "다운로드 크기", en: "transfer size"),
        form: .bytes, direction: .lower,
        definition: LocalizedText(
          ko:
            "전송 크기(`transfer_size`). 한 플랫폼의 매니페스트에 적힌 압축된 레이어 크기(`layers[].size`)의 합으로, `docker pull`이 내려받는 바이트 수입니다. "
            + "설정 파일과 매니페스트는 세지 않습니다.",
          en:
            "The sum of `layers[].size` in one platform's manifest: the compressed bytes that `docker pull` downloads. "
            + "The configuration and the manifest are not counted."))
    case .layerTarSize:
      FactRow(
        key: "layer_tar_size", name: LocalizedText(ko: "레이어 tar 크기", en: "layer tar size"),
        form: .bytes, direction: .lower,
        definition: LocalizedText(
          ko: "압축을 푼 레이어 tar(DiffID가 가리키는 스트림) 바이트의 합.",
          en: "The sum of the bytes of the uncompressed layer tars (the streams that the DiffIDs name)."))
    case .contentSize:
      FactRow(
        key: "content_size", name: LocalizedText(ko: "압축 해제 크기", en: "unpacked size"),
        form: .bytes, direction: .lower,
        definition: LocalizedText(
          ko:
            "내용 크기(`content_size`). 압축을 푼 모든 레이어에 든 일반 파일의 바이트 합이며, tar 헤더와 하드 링크는 0으로 셉니다. Docker 28 이하에서 기존 이미지 "
            + "저장소(graph driver)를 쓸 때 `docker image ls`의 `SIZE`가 이 값입니다. Docker 29의 `CONTENT SIZE`는 이 값이 아니라 압축된 블롭의 크기로, "
            + "다운로드 크기에 가깝습니다.",
          en:
            "The sum of regular-file bytes over all unpacked layers (`content_size`); tar headers and hard links count 0. "
            + "It is what `docker image ls` prints as `SIZE` up to Docker 28 with the classic image store (graph drivers). "
            + "`CONTENT SIZE` of Docker 29 is another figure: that of the compressed blobs, close to the transfer size."
        ))
    case .rootFilesystemSize:
      FactRow(
        key: "root_filesystem_size", name: LocalizedText(ko: "루트 파일 시스템 크기", en: "root file system size"),
        form: .bytes, direction: .lower,
        definition: LocalizedText(
          ko: "레이어를 모두 합친 파일 트리(삭제 표시와 덮어쓰기를 적용한 결과)에 있는 일반 파일의 바이트 합. 하드 링크로 묶인 파일은 한 번만 셉니다.",
          en: "The regular-file bytes of the merged tree, after whiteouts and overwrites; "
            + "each hard-linked file is counted once."))
    case .reclaimableSize:
      FactRow(
        key: "reclaimable_size", name: LocalizedText(ko: "회수 가능 크기", en: "reclaimable size"),
        form: .bytes, direction: .lower,
        definition: LocalizedText(
          ko: "레이어에는 저장되어 있으나 합친 트리에서는 보이지 않는 바이트. 압축 해제 크기에서 아직 보이는 부분을 뺀 값입니다.",
          en:
            "Bytes stored in layers but not in the merged tree: the unpacked size less what of it is still visible."
        ))
    case .engineSize:
      FactRow(
        key: "engine_size", name: LocalizedText(ko: "엔진 표시 크기", en: "engine size"),
        form: .bytes, direction: .lower, isOfManifest: false,
        definition: LocalizedText(
          ko: "컨테이너 엔진이 스스로 보여 주는 크기. 엔진과 저장소에 따라 뜻이 다릅니다.",
          en:
            "The size that a container engine itself prints. Its meaning depends on the engine and its store."
        ))
    case .layerCount:
      FactRow(
        key: "layer_count", name: LocalizedText(ko: "레이어 수", en: "layers"),
        form: .count, unit: LocalizedText(ko: "개", en: "layers"),
        definition: LocalizedText(
          ko: "매니페스트에 있는 레이어의 수.", en: "The number of layers in the manifest."))
    case .fileCount:
      FactRow(
        key: "file_count", name: LocalizedText(ko: "파일 수", en: "files"),
        form: .count, unit: LocalizedText(ko: "개", en: "files"),
        definition: LocalizedText(
          ko: "합친 트리에 있는 일반 파일의 수. 경로마다 하나로 셉니다.",
          en: "Regular files in the merged tree, each path counted."))
    case .baseOS:
      FactRow(
        key: "base_os", name: LocalizedText(ko: "기반 OS", en: "base OS"),
        form: .operatingSystem, names: .operatingSystems,
        definition: LocalizedText(
          ko: "합친 트리의 os-release가 말하는 배포판.",
          en: "The distribution that os-release in the merged tree names."))
    case .packageManager:
      FactRow(
        key: "package_manager", name: LocalizedText(ko: "패키지 관리자", en: "package managers"),
        form: .names, names: .packageTools,
        scope: .lookedFor(Set(ProgramNames.packageTools.map { NameRule.packageFamilies[$0.key] ?? $0.key })),
        definition: LocalizedText(
          ko: "실행 파일로 들어 있는 패키지 도구. 없으면 빈 목록이며, `apt`와 `dpkg`는 같은 계열로 봅니다.",
          en: "Package tools that are there as executables; an empty list when there is none. "
            + "`apt` and `dpkg` are one family."))
    case .packageCount:
      FactRow(
        key: "package_count", name: LocalizedText(ko: "패키지 수", en: "packages"),
        form: .countsByName, unit: LocalizedText(ko: "개", en: "packages"), direction: .lower,
        definition: LocalizedText(
          ko: "패키지 데이터베이스에 설치된 것으로 적힌 패키지의 수. 데이터베이스를 찾지 못하면 0이 아니라 ‘알 수 없음’입니다.",
          en:
            "Packages that a package database lists as installed. Where no database is found the count is unknown, "
            + "not 0."))
    case .packageNames:
      FactRow(
        key: "package_names", name: LocalizedText(ko: "패키지 이름", en: "package names"),
        form: .names, names: .programs, scope: .packages,
        definition: LocalizedText(
          ko: "패키지 데이터베이스에 설치된 것으로 적힌 패키지의 이름. 데이터베이스를 찾지 못했거나 다 읽지 못했으면 빈 목록이 아니라 ‘알 수 없음’입니다.",
          en:
            "The names of the packages that a package database lists as installed. Where no database is found, or one "
            + "cannot be read, the names are unknown, not an empty list."))
    case .cLibrary:
      FactRow(
        key: "c_library", name: LocalizedText(ko: "C 라이브러리", en: "C library"),
        form: .cLibrary, names: .cLibraries,
        definition: LocalizedText(
          ko: "배포판 이름이 아니라 로더와 라이브러리 파일 자체에서 읽은 C 라이브러리.",
          en:
            "The C library, read from the loader and the library files themselves, not from the distribution's name."
        ))
    case .shells:
      FactRow(
        key: "shells", name: LocalizedText(ko: "셸", en: "shells"),
        form: .names, names: .programs, scope: .lookedFor(Set(ProgramNames.shells)),
        definition: LocalizedText(
          ko: "합친 트리에서 링크를 따라가 찾은 셸의 경로. 공개된 패키지 목록처럼 경로를 알 수 없는 자료에서는 이름만 적습니다.",
          en:
            "Paths of shells in the merged tree, after links are followed; names alone where a source, such as a "
            + "published list of packages, gives no paths."))
    case .setuidFiles:
      FactRow(
        key: "setuid_files", name: LocalizedText(ko: "set-uid 파일", en: "set-uid files"),
        form: .names, direction: .lower, names: .programs,
        definition: LocalizedText(
          ko: "set-user-id 또는 set-group-id 비트가 있는 파일의 경로.",
          en: "Paths of files with the set-user-id or set-group-id bit."))
    case .buildTools:
      FactRow(
        key: "build_tools", name: LocalizedText(ko: "빌드 도구", en: "build tools"),
        form: .names, names: .programs, scope: .lookedFor(Set(ProgramNames.buildTools)),
        definition: LocalizedText(
          ko: "네이티브 모듈을 빌드하는 데 쓰이는 도구(`python3`, `make`, `gcc`, `g++`, `node-gyp`) 가운데 들어 있는 것.",
          en:
            "Which of the tools that native modules are built with (`python3`, `make`, `gcc`, `g++`, `node-gyp`) "
            + "are there."))
    case .programNames:
      FactRow(
        key: "program_names", name: LocalizedText(ko: "프로그램 이름", en: "program names"),
        form: .names, names: .programs, scope: .programs,
        definition: LocalizedText(
          ko: "이미지의 `PATH`에 있는 폴더와 흔히 쓰이는 폴더에서 이름만으로 실행할 수 있는 파일의 이름. 링크와 BusyBox 애플릿도 셉니다.",
          en:
            "The names of the files that can be executed by their name alone: those in the folders of the image's "
            + "`PATH` and in the usual ones. Links and applets of BusyBox count."))
    case .defaultUser:
      FactRow(
        key: "default_user", name: LocalizedText(ko: "기본 사용자", en: "default user"),
        form: .text,
        definition: LocalizedText(
          ko: "이미지 설정의 `config.User`. 비어 있으면 root입니다.",
          en: "`config.User` of the image configuration; empty means root."))
    case .nodeVersion:
      FactRow(
        key: "node_version", name: LocalizedText(ko: "Node.js 버전", en: "Node.js version"),
        form: .version, names: .versions,
        definition: LocalizedText(
          ko: "이미지 자체에서 읽은 Node.js 버전. Node.js가 없는 이미지라면 ‘없음’입니다.",
          en: "The version of Node.js, read from the image itself; none where the image has no Node.js."))
    case .nativeObjects:
      FactRow(
        key: "native_objects", name: LocalizedText(ko: "로드할 수 없는 ELF 파일", en: "unloadable ELF files"),
        form: .nativeObjects, unit: LocalizedText(ko: "개", en: "files"), direction: .lower,
        definition: LocalizedText(
          ko: "합친 트리의 ELF 파일 가운데 이 이미지의 로더가 로드할 수 없는 것의 수.",
          en: "How many ELF files of the merged tree this image's own loader cannot load."))
    case .nativePackages:
      FactRow(
        key: "native_packages",
        name: LocalizedText(ko: "맞는 빌드가 없는 네이티브 패키지", en: "native packages without a working build"),
        form: .nativePackages, unit: LocalizedText(ko: "개", en: "packages"), direction: .lower,
        definition: LocalizedText(
          ko:
            "네이티브 코드가 있는 Node.js 패키지 가운데 이 이미지에서 그대로 쓸 수 있는 빌드가 없는 것의 수. 컴파일해야 하거나, 맞는 빌드가 없거나, "
            + "설치된 빌드를 로더가 로드하지 못하는 패키지를 셉니다. 이미지에 설치된 node_modules를 보며, 프로젝트를 지정하면 그 패키지도 봅니다.",
          en:
            "How many Node.js packages with native code have no build that works in this image as it is: they must "
            + "be compiled, have no build for it, or are installed and do not load. Packages are those that are "
            + "installed in the image, and those of a project where one is given."))
    case .knownVulnerabilities:
      FactRow(
        key: "known_vulnerabilities", name: LocalizedText(ko: "알려진 취약점", en: "known vulnerabilities"),
        form: .count, unit: LocalizedText(ko: "개", en: "vulnerabilities"), direction: .lower,
        definition: LocalizedText(
          ko:
            "취약점 검사 도구가 보고한 알려진 취약점의 수. 검사 도구처럼, 같은 취약점이라도 패키지마다 한 번씩 셉니다. 도구와 데이터베이스의 "
            + "날짜에 따라 달라지며, Plimsoll이 직접 찾지는 않습니다. 검사가 실패했거나 일부만 이루어졌으면 0이 아니라 ‘알 수 없음’입니다.",
          en:
            "The number of known vulnerabilities that a scanner reports, counted as scanners count: once for each "
            + "package that has it. It depends on the scanner and the day of its database; Plimsoll itself does not "
            + "look for them. Where a scan failed or is partial the number is unknown, not 0."))
    case .vulnerabilitiesBySeverity:
      FactRow(
        key: "vulnerabilities_by_severity",
        name: LocalizedText(ko: "심각도별 취약점", en: "vulnerabilities by severity"),
        form: .countsByName, unit: LocalizedText(ko: "개", en: "vulnerabilities"), direction: .lower,
        isOfManifest: false,
        definition: LocalizedText(
          ko: "알려진 취약점의 수를 검사 도구가 매긴 심각도별로 나눈 것. 심각도는 도구와 데이터베이스마다 다를 수 있습니다.",
          en:
            "The known vulnerabilities by the severity that the scanner gives them. Scanners and databases rate "
            + "severities in different ways."))
    case .fixableVulnerabilities:
      FactRow(
        key: "fixable_vulnerabilities",
        name: LocalizedText(ko: "수정 버전이 있는 취약점", en: "vulnerabilities with a fix"),
        form: .countsByName, unit: LocalizedText(ko: "개", en: "vulnerabilities"), direction: .lower,
        isOfManifest: false,
        definition: LocalizedText(
          ko: "알려진 취약점 가운데 고쳐진 패키지 버전이 나와 있는 것의 수를 심각도별로 나눈 것.",
          en: "The known vulnerabilities that a published version of the package mends, by severity."))
    case .unfixedVulnerabilities:
      FactRow(
        key: "unfixed_vulnerabilities",
        name: LocalizedText(ko: "수정 버전이 없는 취약점", en: "vulnerabilities without a fix"),
        form: .countsByName, unit: LocalizedText(ko: "개", en: "vulnerabilities"), direction: .lower,
        isOfManifest: false,
        definition: LocalizedText(
          ko: "알려진 취약점 가운데 고쳐진 패키지 버전이 나와 있지 않은 것의 수를 심각도별로 나눈 것.",
          en: "The known vulnerabilities that no published version of the package mends, by severity."))
    case .vulnerabilityIDs:
      FactRow(
        key: "vulnerability_ids", name: LocalizedText(ko: "취약점 ID", en: "vulnerability ids"),
        form: .names, direction: .lower, scope: .vulnerabilities, isOfManifest: false,
        definition: LocalizedText(
          ko: "검사 도구가 보고한 취약점의 ID(CVE 등). 패키지가 여럿이어도 한 번만 적습니다.",
          en:
            "The ids (CVE and others) of the vulnerabilities that a scanner reports, each once however many packages "
            + "have it."))
    case .vulnerabilityDatabase:
      FactRow(
        key: "vulnerability_database",
        name: LocalizedText(ko: "취약점 데이터베이스 날짜", en: "vulnerability database of"),
        form: .date, isOfManifest: false,
        definition: LocalizedText(
          ko: "취약점 검사 도구가 쓴 데이터베이스를 만든 시각. 보고서에 없으면 ‘알 수 없음’입니다.",
          en: "When the database that the scanner used was made; unknown where its report does not say."))
    case .supportedUntil:
      FactRow(
        key: "supported_until", name: LocalizedText(ko: "정규 지원 종료일", en: "regular support until"),
        form: .supportEnd, direction: .higher, isOfManifest: false,
        definition: LocalizedText(
          ko:
            "이미지의 런타임과 기반 OS 가운데 정규 지원이 먼저 끝나는 쪽의 마지막 날. 측정한 버전과 공개된 지원 일정에서 구하며, 출처가 서로 다르면 "
            + "날짜를 모두 적습니다. 연장 지원(LTS, ELTS, ESM)은 따로 적고 이 날짜에 넣지 않습니다.",
          en:
            "The last day of regular support of the runtime or the base OS, whichever ends first. It is derived from "
            + "the measured versions and published schedules; where sources differ, each day is given. Extended "
            + "support (LTS, ELTS, ESM) is told apart and moves no date."))
    case .runtimeSupportedUntil:
      FactRow(
        key: "runtime_supported_until", name: LocalizedText(ko: "런타임 지원 종료일", en: "runtime supported until"),
        form: .supportEnd, direction: .higher, isOfManifest: false,
        definition: LocalizedText(
          ko: "이미지에 든 Node.js 릴리스의 정규 지원 마지막 날. 측정한 버전과 공개된 지원 일정에서 구합니다.",
          en:
            "The last day of regular support of the release of Node.js in the image, derived from its measured version "
            + "and published schedules."))
    case .baseSupportedUntil:
      FactRow(
        key: "base_supported_until", name: LocalizedText(ko: "기반 OS 지원 종료일", en: "base OS supported until"),
        form: .supportEnd, direction: .higher, isOfManifest: false,
        definition: LocalizedText(
          ko: "이미지의 배포판 릴리스의 정규 지원 마지막 날. 측정한 기반 OS와 공개된 지원 일정에서 구합니다.",
          en:
            "The last day of regular support of the distribution's release, derived from the measured base OS and "
            + "published schedules."))
    case .tagBuilt:
      FactRow(
        key: "tag_built", name: LocalizedText(ko: "태그 빌드 지속 여부", en: "tag still built"),
        form: .tagBuild, isOfManifest: false,
        definition: LocalizedText(
          ko:
            "이미지의 태그를 지금도 빌드하는지 여부. `--support-data`로 준 Docker 공식 이미지의 태그 목록(docker-library/official-images)에 "
            + "있으면 ‘예’, 같은 저장소의 목록에 없으면 ‘아니요’이며, 목록이 없으면 알 수 없습니다. 목록에서 빠진 태그는 저장소에 남아 있어도 다시 빌드되지 않습니다.",
          en:
            "Whether the image's tag is still built. It is where the list of its repository's tags "
            + "(docker-library/official-images, given with `--support-data`) has it, and is not where that list lacks "
            + "it; without a list it is unknown. A tag that was taken off the list stays in the registry, and is "
            + "never built again."))
    }
  }
}
