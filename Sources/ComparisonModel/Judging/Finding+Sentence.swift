extension Finding {
  /// Why the verdict is what it is, in one sentence.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - comparison: The comparison that the finding belongs to.
  public func sentence(in language: Language, of comparison: Comparison) -> String {
    let plain = plainSentence(in: language, of: comparison)
    // Nearly all cells of a large comparison have no more to say.
    guard reason == .judged && rating != nil || !asides.isEmpty || !remarks.isEmpty else { return plain }
    var sentences = [plain]
    if reason == .judged, rating?.verdict != nil {
      sentences.append(RatingSentence(finding: self, comparison: comparison, language: language).text)
    }
    sentences += asides.map { $0.sentence(of: claims[$0.claim], judgements, in: language) }
    sentences += remarks.map { $0.sentence(in: language, of: comparison) }
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func plainSentence(in language: Language, of comparison: Comparison) -> String {
    switch reason {
    case .judged:
      JudgementSentence(finding: self, comparison: comparison, language: language).text
    case .rated, .ratingUndecided:
      RatingSentence(finding: self, comparison: comparison, language: language).text
    case .measuredOnly:
      LocalizedText(
        ko: "주장한 출처가 없어 측정값만 적습니다.", en: "No source makes a claim; the measured value stands alone."
      )[language]
    case .besideClaims:
      LocalizedText(
        ko: "이 값과 비교할 수 있는 주장은 없습니다.", en: "No claim can be compared with this value."
      )[language]
    case .nothingKnown:
      LocalizedText(ko: "주장도 측정값도 없습니다.", en: "There is neither a claim nor a measurement.")[language]
    case .words:
      LocalizedText(
        ko: "서술형 주장이라 측정값으로 판정할 수 없습니다.",
        en: "The claim is in words, which no measurement can decide."
      )[language]
    case .ratingWithoutIndicators:
      LocalizedText(
        ko: "등급으로 매긴 주장이며, 판정에 쓸 지표가 없습니다.",
        en: "The claim is a rating, and there are no indicators to judge it by."
      )[language]
    case .noFactForCriterion:
      LocalizedText(
        ko: "이 기준을 재는 측정 항목이 없습니다.", en: "Nothing that is measured belongs to this criterion."
      )[language]
    case .strategy:
      strategySentence(of: comparison.candidates[candidate], in: comparison)[language]
    case .noMeasurement:
      LocalizedText(ko: "이 후보는 측정되지 않았습니다.", en: "There is no measurement of this candidate.")[language]
    case .factsUnknown:
      factsUnknownSentence(of: comparison.criteria[criterion])[language]
    case .aboutAnother:
      // What stands beside the verdict tells it, claim by claim.
      ""
    case .notComparable:
      LocalizedText(
        ko: "주장과 측정값의 종류가 달라 비교할 수 없습니다.",
        en: "The claim and the measured values are of different kinds and cannot be compared."
      )[language]
    case .notApplicable:
      LocalizedText(
        ko: "출처에 따르면 이 기준은 적용되지 않습니다.", en: "The source says that this criterion does not apply."
      )[language]
    }
  }

  private func strategySentence(of candidate: Candidate, in comparison: Comparison) -> LocalizedText {
    guard case .strategy(_, let run) = candidate.kind else { return LocalizedText(same: "") }
    let stages = run.compactMap { id in comparison.candidates.first { $0.id == id } }
    func names(_ language: Language) -> String { stages.map { $0.name[language] }.joined(separator: ", ") }
    return LocalizedText(
      ko: "이 후보는 이미지가 아니라 전략이므로 자체 이미지가 없습니다. 배포되는 것은 실행 단계의 이미지(\(names(.ko)))입니다.",
      en: "A strategy has no image of its own; what ships is the image of its run stage (\(names(.en))).")
  }

  private func factsUnknownSentence(of criterion: Criterion) -> LocalizedText {
    func names(_ language: Language) -> String {
      criterion.facts.map { fact in
        let why = measured.first { $0.fact == fact }?.value.whyUnknown?.text(in: language)
        return why.map { "\(fact.name[language]) (\($0))" } ?? fact.name[language]
      }.joined(separator: ", ")
    }
    return LocalizedText(
      ko: "판정에 필요한 값을 알 수 없습니다: \(names(.ko)).",
      en: "What would decide it is unknown: \(names(.en)).")
  }
}
