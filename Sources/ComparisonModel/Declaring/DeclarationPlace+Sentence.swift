extension DeclarationPlace {
  /// The place in words.
  public func name(in language: Language) -> String {
    switch language {
    case .ko: koreanName
    case .en: englishName
    }
  }

  private var koreanName: String {
    switch self {
    case .labels: "레이블과 어노테이션"
    case .index: "인덱스의 증명 매니페스트"
    case .referrers: "OCI referrers"
    case .referrersTag: "referrers 태그 (sha256-…)"
    case .cosignTags: "cosign 태그 (.sig, .att, .sbom)"
    case .files: "이미지 안의 파일"
    case .statusFolder: "status.d"
    }
  }

  private var englishName: String {
    switch self {
    case .labels: "labels and annotations"
    case .index: "attestation manifests in the index"
    case .referrers: "OCI referrers"
    case .referrersTag: "the referrers tag (sha256-…)"
    case .cosignTags: "cosign's tags (.sig, .att, .sbom)"
    case .files: "files in the image"
    case .statusFolder: "status.d"
    }
  }
}
