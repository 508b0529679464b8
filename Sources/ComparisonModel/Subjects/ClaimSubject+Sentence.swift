extension ClaimSubject {
  /// What a claim is about, in words; nil where nothing is said.
  public func text(in language: Language) -> String? {
    let parts: [String?] = [
      image?.text, digest, node.map { "Node.js \($0.text)" }, platform?.text,
      date.map { Self.dayText($0.day, language) }, size?.text(in: language),
    ]
    let said = parts.compactMap(\.self)
    return said.isEmpty ? nil : said.joined(separator: ", ")
  }

  private static func dayText(_ day: String, _ language: Language) -> String {
    switch language {
    case .ko: "\(day) 당시"
    case .en: "as of \(day)"
    }
  }
}

extension SizeMeaning {
  /// The meaning in words.
  public func text(in language: Language) -> String {
    switch (self, language) {
    case (.compressed, .ko): "압축된 크기"
    case (.compressed, .en): "compressed size"
    case (.unpacked, .ko): "압축을 푼 크기"
    case (.unpacked, .en): "unpacked size"
    case (.fact(let fact), let language): fact.name[language]
    }
  }
}
