import ComparisonModel

extension Dockerfile {
  /// The part of the stage that installs.
  var installingRole: String {
    switch language {
    case .ko:
      "의존성을 설치하고 컴파일하는 단계"
    case .en:
      "installs and compiles the dependencies"
    }
  }

  /// Why the lists of dependencies are copied first.
  var listsRemark: String {
    switch language {
    case .ko:
      "의존성 목록을 먼저 복사해, 소스만 바뀌면 이 레이어를 다시 씁니다."
    case .en:
      "The lists of dependencies come first: a change of source alone keeps this layer."
    }
  }

  /// The part of the stage that ships.
  var shippingRole: String {
    switch language {
    case .ko:
      "배포되는 단계"
    case .en:
      "what ships"
    }
  }

  /// What `.dockerignore` must hold.
  var ignoreRemark: String {
    switch language {
    case .ko:
      ".dockerignore에 node_modules와 .git을 적어 두어야 합니다."
    case .en:
      "Name node_modules and .git in .dockerignore."
    }
  }

  /// That the file which starts the service is a placeholder.
  var startRemark: String {
    switch language {
    case .ko:
      "자리 표시자: index.js를 서비스를 시작하는 파일로 바꾸십시오."
    case .en:
      "Placeholder: put the file that starts your service in place of index.js."
    }
  }

  /// That an argument stands for an image.
  func placeholderRemark(_ name: String) -> String {
    switch language {
    case .ko:
      "자리 표시자: 측정한 \(name) 이미지의 이름은 FROM에 쓸 수 없습니다. 레지스트리에 있는 이름으로 바꾸거나 --build-arg로 주십시오."
    case .en:
      "Placeholder: the measured image of \(name) has no name that FROM takes. Put its name in a registry here, or pass --build-arg."
    }
  }

  /// That an image is pinned by the digest of its index, and which manifest was measured.
  func indexRemark(manifest: String, platform: String?) -> String {
    switch language {
    case .ko:
      "인덱스 다이제스트로 고정했습니다. 측정한 매니페스트(\(platform ?? "플랫폼 알 수 없음")): \(manifest)"
    case .en:
      "Pinned by the index digest. The manifest that was measured (\(platform ?? "platform unknown")): \(manifest)"
    }
  }

  /// That an image is pinned by the digest of its index, and no manifest is known.
  var bareIndexRemark: String {
    switch language {
    case .ko:
      "인덱스 다이제스트로 고정했습니다. 측정한 매니페스트의 다이제스트는 알 수 없습니다."
    case .en:
      "Pinned by the index digest. The digest of the manifest that was measured is not known."
    }
  }

  /// That an image is pinned by the digest of one platform's manifest.
  func manifestRemark(platform: String?) -> String {
    switch language {
    case .ko:
      "매니페스트 다이제스트로 고정했습니다. 이 플랫폼에서만 쓸 수 있습니다: \(platform ?? "알 수 없음")"
    case .en:
      "Pinned by the manifest digest, which is of one platform alone: \(platform ?? "unknown")"
    }
  }

  /// That an image is not pinned.
  var unpinnedRemark: String {
    switch language {
    case .ko:
      "이 이미지의 다이제스트가 알려져 있지 않아 고정하지 못했습니다. 쓰기 전에 다이제스트로 고정하십시오."
    case .en:
      "No digest of this image is known: pin it before use."
    }
  }

  /// That the stages have different versions of Node.js.
  func nodeRemark(built: String, ran: String, isSameMajor: Bool) -> String {
    switch (language, isSameMajor) {
    case (.ko, true):
      "측정 결과 Node.js 버전이 다릅니다. 이 단계는 \(built), 배포되는 단계는 \(ran)입니다."
    case (.ko, false):
      "주의: Node.js의 주 버전이 다릅니다. 이 단계는 \(built), 배포되는 단계는 \(ran)이므로 여기서 컴파일한 네이티브 모듈이 로드되지 않을 수 있습니다."
    case (.en, true):
      "As measured, Node.js is \(built) in this stage and \(ran) in what ships."
    case (.en, false):
      "Caution: Node.js is \(built) in this stage and \(ran) in what ships, another major version: native modules compiled here may not load there."
    }
  }

  /// That what compiles has a newer C library than what runs.
  func libraryRemark(built: String, ran: String) -> String {
    switch language {
    case .ko:
      "주의: C 라이브러리가 이 단계는 \(built), 배포되는 단계는 \(ran)입니다. 여기서 컴파일한 네이티브 모듈이 로드되지 않을 수 있습니다."
    case .en:
      "Caution: the C library is \(built) in this stage and \(ran) in what ships: native modules compiled here may not load there."
    }
  }

  /// What the tools are for.
  var toolsRemark: String {
    switch language {
    case .ko:
      "네이티브 패키지를 컴파일하는 도구입니다. 배포되는 단계에는 남지 않습니다."
    case .en:
      "The tools that native packages are compiled with; none of them ships."
    }
  }

  /// What stands for an image that is no candidate.
  static func unnamedImage(in language: Language) -> String {
    switch language {
    case .ko: "빌드 이미지"
    case .en: "build image"
    }
  }
}
