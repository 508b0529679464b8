import ComparisonModel

extension SupportCheck {
  /// That the support of a part of an image has ended.
  func endedText(_ candidate: Candidate, _ fact: Fact) -> String {
    let (name, part) = (candidate.name[place.language], partName(fact))
    return switch place.language {
    case .ko: "\(name): \(part) 정규 지원이 끝남"
    case .en: "\(name): regular support of \(part) has ended"
    }
  }

  /// That the support of a part of an image ends soon.
  func endingText(_ candidate: Candidate, _ fact: Fact, left: Int64) -> String {
    let (name, part) = (candidate.name[place.language], partName(fact))
    return switch place.language {
    case .ko: "\(name): \(part) 정규 지원이 \(left)일 뒤 끝남"
    case .en: "\(name): regular support of \(part) ends in \(left) days"
    }
  }

  /// That the tag of an image is no longer built.
  func unbuiltText(_ candidate: Candidate) -> String {
    switch place.language {
    case .ko: "\(candidate.name.ko): 태그를 더는 빌드하지 않음"
    case .en: "\(candidate.name.en): its tag is no longer built"
    }
  }

  /// By which list it is not built, and what follows.
  func unbuiltReason(_ value: FactValue) -> String {
    let said = value.text(in: place.language)
    return switch place.language {
    case .ko: "태그 빌드 지속 여부: \(said). 이 태그의 이미지에는 보안 수정이 더는 들어가지 않습니다."
    case .en: "Still built: \(said). No security update will reach the image of this tag any more."
    }
  }

  /// Until when it is supported, by whom, and what was asked.
  func reason(_ value: FactValue) -> String {
    let language = place.language
    let sources =
      if case .supportEnd(let end) = value, !end.isDisputed {
        end.statements.map(\.source).joined(separator: ", ")
      } else {
        ""
      }
    return switch language {
    case .ko:
      "\(day.day)부터 \(days)일 이상 지원되어야 합니다. 지원 종료일: \(value.text(in: language))."
        + (sources.isEmpty ? "" : " 출처: \(sources).")
    case .en:
      "Support is to last at least \(days) days from \(day.day). It lasts until \(value.text(in: language))."
        + (sources.isEmpty ? "" : " Source: \(sources).")
    }
  }

  /// That it is not known until when an image is supported.
  func unknownText(_ candidate: Candidate) -> String {
    switch place.language {
    case .ko: "\(candidate.name.ko): 지원 종료일을 알 수 없음"
    case .en: "\(candidate.name.en): it is not known until when it is supported"
    }
  }

  /// Which parts are not known, and what to do.
  func unknownReason(_ parts: [String]) -> String {
    let list = parts.joined(separator: ", ")
    return switch place.language {
    case .ko:
      "알 수 없는 값: \(list). 이미지를 측정하거나 --support-data로 해당 제품의 지원 일정을 주십시오."
    case .en:
      "Not known: \(list). Measure the image, or give the product's dates with --support-data."
    }
  }

  private func partName(_ fact: Fact) -> String {
    let isBase = fact == .baseSupportedUntil
    return switch place.language {
    case .ko: isBase ? "기반 OS" : "런타임"
    case .en: isBase ? "its base OS" : "its runtime"
    }
  }
}
