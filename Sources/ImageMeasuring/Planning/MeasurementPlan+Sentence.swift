import ComparisonModel

extension MeasurementPlan {
  /// That the layers were not read because they have more bytes than may be read, and what that leaves unknown.
  static func budgetNote(layers: ByteCount, budget: ByteCount, unknown: [Fact]) -> LocalizedText {
    func names(_ language: Language) -> String {
      unknown.map { $0.name[language] }.joined(separator: ", ")
    }
    let end =
      unknown.isEmpty
      ? LocalizedText(ko: "", en: "")
      : LocalizedText(ko: " 그래서 알 수 없는 항목: \(names(.ko)).", en: " This leaves unknown: \(names(.en)).")
    return LocalizedText(
      ko: "레이어가 \(layers.exactText)바이트로 한도 \(budget.exactText)바이트를 넘어 읽지 않았습니다.\(end[.ko])",
      en:
        "The layers have \(layers.exactText) bytes, more than the budget of \(budget.exactText), and were not read."
        + end[.en])
  }
}
