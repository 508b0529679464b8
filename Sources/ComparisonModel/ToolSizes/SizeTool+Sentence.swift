extension SizeTool {
  /// What it is called, with the column that is meant.
  public func name(in language: Language) -> String {
    switch (language, self) {
    case (.ko, .dockerHub): "Docker Hub 태그 페이지"
    case (.ko, .docker28): "Docker 28까지의 docker image ls: SIZE"
    case (.ko, .docker29Content): "Docker 29 docker image ls: CONTENT SIZE"
    case (.ko, .docker29Disk): "Docker 29 docker image ls: DISK USAGE"
    case (.ko, .trivy): "Trivy JSON: Metadata.Size"
    case (.ko, .dive): "dive: Total Image size"
    case (.en, .dockerHub): "Docker Hub, page of a tag"
    case (.en, .docker28): "docker image ls up to Docker 28: SIZE"
    case (.en, .docker29Content): "docker image ls of Docker 29: CONTENT SIZE"
    case (.en, .docker29Disk): "docker image ls of Docker 29: DISK USAGE"
    case (.en, .trivy): "Trivy's JSON: Metadata.Size"
    case (.en, .dive): "dive: Total Image size"
    case (_, .podman): "podman images: SIZE"
    case (_, .du): "du -sh --apparent-size"
    }
  }

  /// What the number is, in a sentence.
  public func definition(in language: Language) -> String {
    switch language {
    case .ko: koreanDefinition
    case .en: englishDefinition
    }
  }

  private var koreanDefinition: String {
    switch self {
    case .dockerHub: "한 플랫폼의 압축된 레이어를 더한 크기. MiB로 나누고 MB라고 적습니다(공개된 코드가 없어 화면에서 확인한 방식)."
    case .docker28: "레이어에 든 일반 파일의 크기를 모두 더한 것(고전 이미지 저장소). 지워지거나 덮어쓴 파일도 셉니다. 심볼릭 링크의 대상 이름(몇 kB)만큼 더 큽니다."
    case .docker29Content: "매니페스트, 설정, 압축된 레이어를 더한 크기. 매니페스트와 설정의 몇 kB만큼 더 큽니다."
    case .docker29Disk: "CONTENT SIZE에 풀어 놓은 레이어가 디스크에서 차지하는 크기를 더한 것. 블록 단위로 올림하므로 이보다 큽니다."
    case .podman: "압축을 푼 레이어 tar의 크기에 매니페스트와 설정을 더한 것. 그 몇 kB만큼 더 큽니다."
    case .trivy: "압축을 푼 레이어 tar의 바이트를 모두 더한 것."
    case .dive: "모든 레이어의 tar에 든 파일의 크기를 더한 것. 하드 링크는 0으로 셉니다."
    case .du: "합쳐진 루트 파일 시스템의 파일 크기. du는 폴더와 심볼릭 링크도 세므로 이보다 큽니다."
    }
  }

  private var englishDefinition: String {
    switch self {
    case .dockerHub:
      "the compressed layers of one platform, in MiB, which it calls MB (its code is not public: seen on its pages)."
    case .docker28:
      "the regular files of all layers (classic image store), also those that a later layer deletes or overwrites; larger by the few kB of what symbolic links lead to."
    case .docker29Content:
      "manifest, configuration and compressed layers; larger by the few kB of the first two."
    case .docker29Disk:
      "CONTENT SIZE and what the unpacked layers take on the disk; larger, as files are rounded up to blocks."
    case .podman:
      "the uncompressed tars of the layers, with manifest and configuration; larger by their few kB."
    case .trivy: "the bytes of the uncompressed tars of all layers."
    case .dive: "the files in the tars of all layers, hard links counted as 0."
    case .du: "the files of the merged root file system; larger, as du counts folders and symbolic links too."
    }
  }

  /// That a claimed size is what the tool prints.
  public func matchSentence(_ text: String, in language: Language) -> String {
    let unit = row.form == .mebibytes
    return switch language {
    case .ko:
      "이 수치는 다음 도구가 보여 주는 값과 맞습니다: \(name(in: .ko)) \(text)\(unit ? " (MiB를 MB로 적은 것)" : "")."
    case .en:
      "It is what this tool prints: \(name(in: .en)), \(text)\(unit ? " (MiB, written as MB)" : "")."
    }
  }
}
