extension LoadProblem {
  /// The most names that a text gives; how many more there are is said.
  public static let mostNames = 8

  /// The problem in words, without a full stop.
  public func text(in language: Language) -> String {
    switch language {
    case .ko: korean
    case .en: english
    }
  }

  private var shown: String { names.prefix(Self.mostNames).joined(separator: ", ") }

  private var unshown: Int64 {
    unlisted.addingReportingOverflow(Int64(max(0, names.count - Self.mostNames))).partialValue
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
    case .interpreter where names.isEmpty: "이 아키텍처의 라이브러리를 적재할 로더가 이미지에 없음"
    case .interpreter: "이미지에 없는 로더: \(list)"
    case .library: "찾을 수 없는 라이브러리: \(list)\(within)"
    case .version: "\(library.map { "\($0)에 " } ?? "")없는 심볼 버전: \(list)\(within)"
    case .symbol: "정의되지 않은 심볼: \(list)\(within)"
    case .malformed: "손상된 파일: \(list)"
    }
  }
}

extension [LoadProblem] {
  /// The problems in words, one after the other, without a full stop.
  public func text(in language: Language) -> String {
    let shown = prefix(LoadProblem.mostNames).map { $0.text(in: language) }.joined(separator: "; ")
    let more = count - LoadProblem.mostNames
    guard more > 0 else { return shown }
    switch language {
    case .ko: return shown + "; 외 \(more)건"
    case .en: return shown + "; and \(more) more"
    }
  }
}
