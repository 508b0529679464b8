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

  /// That an image is not pinned.
  var unpinnedRemark: String {
    switch language {
    case .ko:
      "이 이미지의 다이제스트가 알려져 있지 않습니다. 쓰기 전에 고정하십시오."
    case .en:
      "No digest of this image is known: pin it before use."
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
