extension ClaimAside {
  /// What the claim is about, what was measured, and what the shown image would make of it.
  ///
  /// - Parameters:
  ///   - claim: The claim.
  ///   - judgements: The judgements that the verdict rests on.
  ///   - language: The language.
  func sentence(of claim: Claim, _ judgements: [Judgement], in language: Language) -> String {
    var sentences = [basis(of: claim, language)]
    let isOther =
      judgedBy == nil || Verdict(of: today) != Verdict(of: judgements.filter { $0.claim == self.claim })
    if !today.isEmpty, isOther {
      sentences.append(todaySentence(isOutdated: isOutdated(judgements), language))
    }
    return sentences.joined(separator: " ")
  }

  /// What the claim is about, and what it was judged by.
  private func basis(of claim: Claim, _ language: Language) -> String {
    let subject = claim.about.text(in: language) ?? ""
    let stated = claim.stated[language]
    switch (language, judgedBy) {
    case (.ko, let image?): return "‘\(stated)’ 주장은 \(subject)에 관한 것이므로 \(image.dated)의 측정값으로 판정했습니다."
    case (.ko, nil):
      return "‘\(stated)’ 주장은 \(subject)에 관한 것인데, 측정한 것은 \(measured(language))입니다."
    case (.en, let image?): return "“\(stated)” is about \(subject) and is judged by \(image.dated)."
    case (.en, nil): return "“\(stated)” is about \(subject); \(measured(language)) was measured."
    }
  }

  /// What was measured in place of what is meant.
  private func measured(_ language: Language) -> String {
    mismatches.map { $0.text(in: language) }.joined(separator: ", ")
  }

  /// What the shown image would make of the claim.
  private func todaySentence(isOutdated: Bool, _ language: Language) -> String {
    let (holds, fails, undecided) = (
      figures(.holds, language), figures(.fails, language), figures(.undecided, language)
    )
    switch language {
    case .ko:
      let start = (isLater ? "현재 이미지" : "비교표에 실린 이미지") + "(\(shown.dated))라면 "
      let end = isOutdated ? " 차이는 오직 문서가 오래된 데서 비롯합니다." : ""
      return switch (holds, fails) {
      case (nil, nil): start + "판정할 수 없습니다(\(undecided ?? ""))." + end
      case (let holds?, nil): start + "맞습니다(\(holds))." + end
      case (nil, let fails?): start + "맞지 않습니다(\(fails))." + end
      case (let holds?, let fails?): start + "일부는 맞고(\(holds)) 일부는 맞지 않습니다(\(fails))." + end
      }
    case .en:
      let start = (isLater ? "Today" : "By the image shown here") + " (\(shown.dated)): "
      let end = isOutdated ? "; the age of the document alone makes the difference." : "."
      return switch (holds, fails) {
      case (nil, nil): start + "cannot be decided, \(undecided ?? "")" + end
      case (let holds?, nil): start + "would hold, \(holds)" + end
      case (nil, let fails?): start + "would not hold, \(fails)" + end
      case (let holds?, let fails?): start + "would hold for \(holds), and not for \(fails)" + end
      }
    }
  }

  /// The values that an outcome rests on, each once; nil where there are none.
  private func figures(_ outcome: Judgement.Outcome, _ language: Language) -> String? {
    var seen: Set<MeasuredValue> = []
    let values = today.filter { $0.outcome == outcome }.map(\.measured).filter { seen.insert($0).inserted }
    guard !values.isEmpty else { return nil }
    return values.map { "\($0.fact.name[language]) \($0.value.text(in: language))" }.joined(separator: ", ")
  }
}

extension SubjectMismatch {
  /// What was measured, in words.
  func text(in language: Language) -> String {
    switch (self, language) {
    case (.image(let name, _), _): name
    case (.digest(let digest?), _): Remark.short(digest)
    case (.digest(nil), .ko): "다이제스트를 모르는 이미지"
    case (.digest(nil), .en): "an image of unknown digest"
    case (.node(let version?, _), _): version
    case (.node(nil, _), .ko): "Node.js 버전을 모르는 이미지"
    case (.node(nil, _), .en): "an unknown version of Node.js"
    case (.platform(let platform?), _): platform
    case (.platform(nil), .ko): "플랫폼을 모르는 이미지"
    case (.platform(nil), .en): "an image for an unknown platform"
    case (.date(let day?, _), .ko): "\(day)의 이미지"
    case (.date(let day?, _), .en): "an image of \(day)"
    case (.date(nil, _), .ko): "날짜를 모르는 이미지"
    case (.date(nil, _), .en): "an image of unknown date"
    }
  }
}

extension MeasuredImage {
  /// The image's name with the day that it was created, where that is known.
  public var dated: String { created.map { "\(name), \($0.day)" } ?? name }
}
