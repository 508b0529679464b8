import TextLayout

extension LoadProblem {
  /// The most names that a text gives; how many more there are is said.
  public static let maximumNames = 8

  /// The problem in words, without a full stop.
  public func text(in language: Language) -> String {
    switch language {
    case .ko: korean
    case .en: english
    }
  }

  private var shown: String { names.prefix(Self.maximumNames).joined(separator: ", ") }

  private var unshown: Int64 {
    unlisted.addingReportingOverflow(Int64(max(0, names.count - Self.maximumNames))).partialValue
  }

  private var english: String {
    let list = unshown > 0 ? "\(shown) and \(unshown) more" : shown
    let isOne = names.count == 1 && unshown == 0
    let within = neededBy.map { " (needed by \($0))" } ?? ""
    return switch kind {
    case .machine: "built for \(names.first ?? "another machine"), the image is \(names.last ?? "not")"
    case .interpreter where names.isEmpty: "the image has no loader for libraries of its machine"
    case .interpreter: "the loader \(list) is not in the image"
    case .library: "\(isOne ? "library" : "libraries") \(list) not found\(within)"
    case .cache: "\(list) \(isOne ? "is" : "are") not in the loader's cache, run ldconfig\(within)"
    case .threadStorage:
      "its thread-local storage (initial-exec) is laid out only when a program starts, not when it is loaded later"
        + within
    case .moduleVersion:
      "compiled for NODE_MODULE_VERSION \(names.first ?? "?"), the image's Node.js requires NODE_MODULE_VERSION \(names.last ?? "?")"
    case .nodeAPIVersion:
      "requires Node-API version \(names.first ?? "?"), the image's Node.js supports version \(names.last ?? "?")"
    case .registration: "does not register itself as an add-on of Node.js (\"Module did not self-register\")"
    case .version:
      "\(isOne ? "version" : "versions") \(list)\(library.map { " (\($0))" } ?? "") not found\(within)"
    case .symbol: "undefined \(isOne ? "symbol" : "symbols") \(list)\(within)"
    case .malformed: "malformed: \(list)"
    }
  }

  private var korean: String {
    let list = unshown > 0 ? "\(shown) 외 \(unshown)개" : shown
    let within = neededBy.map { " (\($0)에 필요)" } ?? ""
    return switch kind {
    case .machine: "빌드 대상은 \(names.first ?? "다른 아키텍처"), 이미지는 \(names.last ?? "다름")"
    case .interpreter where names.isEmpty: "이 아키텍처의 라이브러리를 로드할 로더가 이미지에 없음"
    case .interpreter: "이미지에 없는 로더: \(list)"
    case .library: "찾을 수 없는 라이브러리: \(list)\(within)"
    case .cache: "로더 캐시에 없어 ldconfig를 실행해야 하는 라이브러리: \(list)\(within)"
    case .threadStorage:
      "스레드 로컬 저장 공간(initial-exec)은 프로그램이 시작할 때만 배치되므로 나중에 로드할 수 없음\(within)"
    case .moduleVersion:
      "NODE_MODULE_VERSION \(names.first ?? "?")용으로 컴파일됨, 이미지의 Node.js에는 NODE_MODULE_VERSION \(names.last ?? "?")용이 필요함"
    case .nodeAPIVersion:
      "\(KoreanParticle.subject.following("Node-API 버전 \(names.first ?? "?")")) 필요함, 이미지의 Node.js는 버전 \(names.last ?? "?")까지 지원함"
    case .registration: "Node.js 애드온으로 등록되지 않음 (\"Module did not self-register\")"
    case .version: "\(library.map { "\($0)에 " } ?? "")없는 심볼 버전: \(list)\(within)"
    case .symbol: "정의되지 않은 심볼: \(list)\(within)"
    case .malformed: "손상된 파일: \(list)"
    }
  }
}

extension [LoadProblem] {
  /// The problems in words, one after the other, without a full stop.
  public func text(in language: Language) -> String {
    let shown = prefix(LoadProblem.maximumNames).map { $0.text(in: language) }.joined(separator: "; ")
    let more = count - LoadProblem.maximumNames
    guard more > 0 else { return shown }
    switch language {
    case .ko: return shown + "; 외 \(more)건"
    case .en: return shown + "; and \(more) more"
    }
  }
}
