import ComparisonModel

extension MeasurementsDataTable {
  /// The headers of the columns.
  static func headers(in language: Language) -> [String] {
    switch language {
    case .ko:
      [
        "후보 ID", "후보", "비교표에 쓰임", "이미지", "플랫폼", "매니페스트 다이제스트", "인덱스 다이제스트", "이미지 생성일", "측정일", "방법",
        "근거 수준", "도구", "도구 버전", "출처", "주소",
      ]
    case .en:
      [
        "Candidate ID", "Candidate", "Shown in the matrix", "Image", "Platform", "Manifest digest",
        "Index digest", "Image created", "Measured at", "Method", "Evidence level", "Tool", "Tool version",
        "Source", "Address",
      ]
    }
  }
}
