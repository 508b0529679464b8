import ComparisonModel

extension Measurement.Method {
  /// The method in words.
  func name(in language: Language) -> String {
    switch language {
    case .ko: koreanName
    case .en: englishName
    }
  }

  private var koreanName: String {
    switch self {
    case .imageRead: "이미지를 직접 읽음"
    case .documentsRead: "매니페스트와 설정만 읽음"
    case .publishedListing: "공개된 목록"
    case .buildDefinition: "빌드 정의"
    case .imported: "다른 도구의 보고서"
    }
  }

  private var englishName: String {
    switch self {
    case .imageRead: "image read"
    case .documentsRead: "documents read"
    case .publishedListing: "published listing"
    case .buildDefinition: "build definition"
    case .imported: "imported report"
    }
  }
}
