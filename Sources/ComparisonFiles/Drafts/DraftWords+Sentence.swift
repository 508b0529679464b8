import ComparisonModel

/// The words of a draft, which whoever goes on with it replaces.
enum DraftWords {
  /// What a remark stands before.
  enum Part {
    case beginning, criteria, candidates, claims, drivers
  }

  /// The comparison's title.
  static let title = LocalizedText(ko: "컨테이너 이미지 비교", en: "Container images compared")
  /// What it is for.
  static let purpose = LocalizedText(
    ko: "어떤 이미지를 쓸지 정하기 위해, 측정한 값을 나란히 비교합니다.",
    en: "The measured images side by side, to decide which one to use.")
  /// The title of the source in the example.
  static let sourceTitle = LocalizedText(ko: "글의 제목", en: "Title of an article")

  /// What writes the decision record.
  private static let recordCommand =
    "plimsoll report comparison.yaml --measurements measurements --template decision-record --output decisions"

  /// What the source in the example says.
  static func stated(_ size: ByteCount) -> LocalizedText {
    LocalizedText(ko: "약 \(size.approximateText)", en: "about \(size.approximateText)")
  }

  /// The lines of a remark.
  static func remark(on part: Part, in language: Language) -> [String] {
    switch language {
    case .ko: korean(part)
    case .en: english(part)
    }
  }

  private static func korean(_ part: Part) -> [String] {
    switch part {
    case .beginning:
      [
        "측정한 값으로 만든 비교 파일입니다. 제목과 목적부터 팀의 말로 고쳐 쓰십시오.",
        "",
        "  plimsoll report comparison.yaml --measurements measurements --output reports",
        "  plimsoll check comparison.yaml --measurements measurements",
      ]
    case .criteria: ["비교 기준: 측정된 항목마다 하나입니다. 결정에 쓰지 않을 것은 지우십시오."]
    case .candidates: ["후보: images의 이름이나 패턴(*는 모든 글자)에 맞는 측정이 그 후보의 값이 됩니다."]
    case .claims:
      [
        "출처와 주장: 글이나 문서가 말하는 것을 적으면 측정값과 대조해 판정합니다.",
        "아래는 예입니다. 줄 앞의 #을 지우고 실제 출처와 그 말로 바꾸십시오.",
      ]
    case .drivers:
      [
        "결정 요인: 무엇을 얼마나 중요하게 볼지 적으면 결론이 나오고, 결정 기록을 쓸 수 있습니다:",
        "",
        "  \(recordCommand)",
        "",
        "아래는 예입니다. worst에는 0점, best에는 1점을 줍니다.",
      ]
    }
  }

  private static func english(_ part: Part) -> [String] {
    switch part {
    case .beginning:
      [
        "A comparison made of what was measured. Begin with its title and purpose, in words of your own.",
        "",
        "  plimsoll report comparison.yaml --measurements measurements --output reports",
        "  plimsoll check comparison.yaml --measurements measurements",
      ]
    case .criteria:
      ["Criteria: one for each fact that was measured. Take out what your decision does not need."]
    case .candidates:
      ["Candidates: measurements of the images that these names or patterns (* is any text) fit are theirs."]
    case .claims:
      [
        "Sources and claims: write what an article or a document says, and it is held against what was measured.",
        "This is an example: take the # away, and write a real source and what it says.",
      ]
    case .drivers:
      [
        "Drivers: write what matters how much, and there is an answer, and a decision record to keep it in:",
        "",
        "  \(recordCommand)",
        "",
        "This is an example: worst is worth 0, best is worth 1.",
      ]
    }
  }
}
