extension Fact {
  /// How the fact is defined and measured.
  public var definition: LocalizedText {
    switch self {
    case .transferSize:
      LocalizedText(
        ko: "한 플랫폼의 매니페스트에 적힌 레이어 크기(`layers[].size`)의 합. 이미지를 받을 때 내려받는 바이트 수이며, 설정 파일과 매니페스트는 세지 않습니다.",
        en: "The sum of `layers[].size` in one platform's manifest: the bytes that a pull downloads. "
          + "The configuration and the manifest are not counted.")
    case .layerTarSize:
      LocalizedText(
        ko: "압축을 푼 레이어 tar(DiffID가 가리키는 스트림) 바이트의 합.",
        en: "The sum of the bytes of the uncompressed layer tars (the streams that the DiffIDs name).")
    case .contentSize:
      LocalizedText(
        ko: "모든 레이어에 든 일반 파일 바이트의 합. tar 헤더와 하드 링크는 0으로 셉니다. 클래식 저장소의 `docker image ls`가 보여 주는 값입니다.",
        en: "The sum of regular-file bytes over all layers; tar headers and hard links count 0. "
          + "It is what `docker image ls` of the classic store prints.")
    case .rootFilesystemSize:
      LocalizedText(
        ko: "레이어를 모두 합친 파일 트리(삭제 표시와 덮어쓰기를 적용한 결과)에 있는 일반 파일의 바이트 합. 하드 링크로 묶인 파일은 한 번만 셉니다.",
        en: "The regular-file bytes of the merged tree, after whiteouts and overwrites; "
          + "each hard-linked file is counted once.")
    case .reclaimableSize:
      LocalizedText(
        ko: "레이어에는 저장되어 있으나 합친 트리에서는 보이지 않는 바이트. 내용물 크기에서 아직 보이는 부분을 뺀 값입니다.",
        en:
          "Bytes stored in layers but not in the merged tree: the content size less what of it is still visible."
      )
    case .engineSize:
      LocalizedText(
        ko: "컨테이너 엔진이 스스로 보여 주는 크기. 엔진과 저장소에 따라 뜻이 다릅니다.",
        en: "The size that a container engine itself prints. Its meaning depends on the engine and its store."
      )
    case .layerCount:
      LocalizedText(ko: "매니페스트에 있는 레이어의 수.", en: "The number of layers in the manifest.")
    case .fileCount:
      LocalizedText(
        ko: "합친 트리에 있는 일반 파일의 수. 경로마다 하나로 셉니다.",
        en: "Regular files in the merged tree, each path counted.")
    case .baseOS:
      LocalizedText(
        ko: "합친 트리의 os-release가 말하는 배포판.",
        en: "The distribution that os-release in the merged tree names.")
    case .packageManager:
      LocalizedText(
        ko: "실행 파일로 들어 있는 패키지 도구. 없으면 빈 목록이며, `apt`와 `dpkg`는 같은 계열로 봅니다.",
        en: "Package tools that are there as executables; an empty list when there is none. "
          + "`apt` and `dpkg` are one family.")
    case .packageCount:
      LocalizedText(
        ko: "패키지 데이터베이스에 설치된 것으로 적힌 패키지의 수. 데이터베이스를 찾지 못하면 0이 아니라 ‘알 수 없음’입니다.",
        en:
          "Packages that a package database lists as installed. Where no database is found the count is unknown, "
          + "not 0.")
    case .cLibrary:
      LocalizedText(
        ko: "배포판 이름이 아니라 로더와 라이브러리 파일 자체에서 읽은 C 라이브러리.",
        en:
          "The C library, read from the loader and the library files themselves, not from the distribution's name."
      )
    case .shells:
      LocalizedText(
        ko: "합친 트리에서 링크를 따라가 찾은 셸의 경로.",
        en: "Paths of shells in the merged tree, after links are followed.")
    case .setuidFiles:
      LocalizedText(
        ko: "set-user-id 또는 set-group-id 비트가 있는 파일의 경로.",
        en: "Paths of files with the set-user-id or set-group-id bit.")
    case .buildTools:
      LocalizedText(
        ko: "네이티브 모듈을 빌드하는 데 쓰이는 도구(`python3`, `make`, `gcc`, `g++`, `node-gyp`) 가운데 들어 있는 것.",
        en:
          "Which of the tools that native modules are built with (`python3`, `make`, `gcc`, `g++`, `node-gyp`) "
          + "are there.")
    case .defaultUser:
      LocalizedText(
        ko: "이미지 설정의 `config.User`. 비어 있으면 root입니다.",
        en: "`config.User` of the image configuration; empty means root.")
    case .nodeVersion:
      LocalizedText(ko: "이미지 자체에서 읽은 Node.js 버전.", en: "The version of Node.js, read from the image itself.")
    case .nativeObjects:
      LocalizedText(
        ko: "합친 트리의 ELF 파일 가운데 이 이미지의 로더가 적재할 수 없는 것의 수.",
        en: "How many ELF files of the merged tree this image's own loader cannot load.")
    case .nativePackages:
      LocalizedText(
        ko:
          "네이티브 코드가 있는 Node.js 패키지 가운데 이 이미지에서 그대로 쓸 수 있는 빌드가 없는 것의 수. 컴파일해야 하거나, 맞는 빌드가 없거나, "
          + "설치된 빌드를 로더가 적재하지 못하는 패키지를 셉니다. 이미지에 설치된 node_modules를 보며, 프로젝트를 지정하면 그 패키지도 봅니다.",
        en:
          "How many Node.js packages with native code have no build that works in this image as it is: they must "
          + "be compiled, have no build for it, or are installed and do not load. Packages are those that are "
          + "installed in the image, and those of a project where one is given.")
    case .knownVulnerabilities:
      LocalizedText(
        ko: "취약점 검사 도구가 보고한 알려진 취약점의 수. 도구와 데이터베이스의 날짜에 따라 달라지며, Plimsoll이 직접 찾지는 않습니다.",
        en:
          "The number of known vulnerabilities that a scanner reports. It depends on the scanner and the day of "
          + "its database; Plimsoll itself does not look for them.")
    }
  }
}
