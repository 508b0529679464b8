internal import ComparisonModel
internal import Diagnostics

extension ClaimFragment {
  /// The remark that the claims begin with.
  static func remark(of title: String, saysTolerance: Bool, in language: Language) -> [String] {
    let name = QuotedText.quoted(title)
    switch language {
    case .ko:
      return ["# \(name) 시트에 사람이 적은 주장입니다. 두 목록의 항목을 비교 파일의 sources와 claims에 더하십시오."]
        + (saysTolerance
          ? ["# ‘약’이 얼마까지인지 시트에 없어 tolerance를 \(ClaimReading.ownTolerance)로 적었습니다. 뜻에 맞게 고치십시오."] : [])
    case .en:
      return [
        "# What people have written into the sheet \(name): add the items of both lists to those of the comparison."
      ]
        + (saysTolerance
          ? [
            "# The sheet does not say how near “about” is: tolerances of \(ClaimReading.ownTolerance) are this program's, for you to mend."
          ]
          : [])
    }
  }
}
