extension DeclaredDocument.Kind {
  /// The kind in words.
  public func name(in language: Language) -> String {
    switch (language, self) {
    case (.ko, .bill): "SBOM"
    case (.ko, .provenance): "출처 증명(provenance)"
    case (.ko, .signature): "서명"
    case (.ko, .attestation): "증명(attestation)"
    case (.ko, .other): "그 밖의 문서"
    case (.en, .bill): "SBOM"
    case (.en, .provenance): "provenance"
    case (.en, .signature): "signature"
    case (.en, .attestation): "attestation"
    case (.en, .other): "another document"
    }
  }
}
