import ComparisonModel

extension FindingsDataTable {
  /// The headers of the columns.
  var headers: [String] {
    switch context.language {
    case .ko:
      [
        "후보 ID", "후보", "기준 ID", "기준", "주장", "주장의 해석", "주장의 대상", "측정 항목", "측정값", "단위", "오차 한계", "판정", "이유",
        "출처", "위치", "주소", "날짜", "측정한 이미지", "플랫폼", "매니페스트 다이제스트", "방법", "근거 수준", "측정 출처", "측정 출처 주소",
      ]
    case .en:
      [
        "Candidate ID", "Candidate", "Criterion ID", "Criterion", "Claim", "Claim understood as",
        "Claim is about", "Fact",
        "Value", "Unit", "Known to within", "Verdict", "Reason", "Source", "Place", "Address", "Date",
        "Measured image", "Platform", "Manifest digest", "Method", "Evidence level",
        "Measurement source",
        "Measurement address",
      ]
    }
  }
}
