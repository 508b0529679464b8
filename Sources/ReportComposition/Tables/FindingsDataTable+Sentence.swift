import ComparisonModel

extension FindingsDataTable {
  /// The headers of the columns.
  static func headers(in language: Language) -> [String] {
    switch language {
    case .ko:
      [
        "후보 ID", "후보", "기준 ID", "기준", "주장", "주장의 해석", "주장의 대상", "측정 항목", "측정값(숫자)", "측정값(글자)", "단위", "오차 한계",
        "칸에 표시", "행 판정", "주장 판정", "칸 판정", "칸 수", "주장 수", "이유", "출처", "위치", "주소", "날짜", "측정한 이미지",
        "플랫폼", "매니페스트 다이제스트", "방법", "근거 수준", "측정 출처", "측정 출처 주소",
      ]
    case .en:
      [
        "Candidate ID", "Candidate", "Criterion ID", "Criterion", "Claim", "Claim understood as",
        "Claim is about", "Fact",
        "Value (number)", "Value (text)", "Unit", "Known to within", "Shown in the cell",
        "Verdict of the row",
        "Verdict of the claim", "Verdict of the cell", "Cells", "Claims", "Reason", "Source", "Place",
        "Address",
        "Date", "Measured image", "Platform", "Manifest digest", "Method", "Evidence level",
        "Measurement source",
        "Measurement address",
      ]
    }
  }
}
