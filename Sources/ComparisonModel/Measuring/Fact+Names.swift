extension Fact {
  /// What the fact is called.
  public var name: LocalizedText {
    switch self {
    case .transferSize: LocalizedText(ko: "전송 크기", en: "transfer size")
    case .layerTarSize: LocalizedText(ko: "레이어 tar 크기", en: "layer tar size")
    case .contentSize: LocalizedText(ko: "내용물 크기", en: "content size")
    case .rootFilesystemSize: LocalizedText(ko: "루트 파일 시스템 크기", en: "root file system size")
    case .reclaimableSize: LocalizedText(ko: "회수 가능 크기", en: "reclaimable size")
    case .engineSize: LocalizedText(ko: "엔진 표시 크기", en: "engine size")
    case .layerCount: LocalizedText(ko: "레이어 수", en: "layers")
    case .fileCount: LocalizedText(ko: "파일 수", en: "files")
    case .baseOS: LocalizedText(ko: "기반 OS", en: "base OS")
    case .packageManager: LocalizedText(ko: "패키지 관리자", en: "package managers")
    case .packageCount: LocalizedText(ko: "패키지 수", en: "packages")
    case .cLibrary: LocalizedText(ko: "C 라이브러리", en: "C library")
    case .shells: LocalizedText(ko: "셸", en: "shells")
    case .setuidFiles: LocalizedText(ko: "set-uid 파일", en: "set-uid files")
    case .buildTools: LocalizedText(ko: "빌드 도구", en: "build tools")
    case .defaultUser: LocalizedText(ko: "기본 사용자", en: "default user")
    case .nodeVersion: LocalizedText(ko: "Node.js 버전", en: "Node.js version")
    case .nativeObjects: LocalizedText(ko: "적재 불가 네이티브 객체", en: "unloadable native objects")
    case .nativePackages:
      LocalizedText(ko: "맞는 빌드가 없는 네이티브 패키지", en: "native packages without a working build")
    case .knownVulnerabilities: LocalizedText(ko: "알려진 취약점", en: "known vulnerabilities")
    }
  }

  /// The unit of the fact's numbers; nil for facts that are no counts. Sizes are bytes.
  public var unit: LocalizedText? {
    switch self {
    case .layerCount: LocalizedText(ko: "개", en: "layers")
    case .fileCount: LocalizedText(ko: "개", en: "files")
    case .packageCount: LocalizedText(ko: "개", en: "packages")
    case .nativeObjects: LocalizedText(ko: "개", en: "objects")
    case .nativePackages: LocalizedText(ko: "개", en: "packages")
    case .knownVulnerabilities: LocalizedText(ko: "개", en: "vulnerabilities")
    default: nil
    }
  }

  /// The type of the fact's values.
  public var kind: ValueKind {
    switch self {
    case .transferSize, .layerTarSize, .contentSize, .rootFilesystemSize, .reclaimableSize, .engineSize:
      .bytes
    case .layerCount, .fileCount, .packageCount, .nativeObjects, .nativePackages, .knownVulnerabilities:
      .count
    case .baseOS, .packageManager, .cLibrary, .shells, .setuidFiles, .buildTools: .names
    case .defaultUser, .nodeVersion: .text
    }
  }

  /// Which way the fact is better.
  public var direction: Direction {
    switch self {
    case .transferSize, .layerTarSize, .contentSize, .rootFilesystemSize, .reclaimableSize, .engineSize,
      .packageCount, .setuidFiles, .nativeObjects, .nativePackages, .knownVulnerabilities:
      .lower
    default: .neutral
    }
  }
}
