extension TagBuild {
  /// Yes or no, and by which list: `no (24-buster is not in docker-library/official-images, library/node)`.
  public func text(in language: Language) -> String {
    "\(FactValue.text(of: isBuilt, in: language)) (\(aside(in: language)))"
  }

  private func aside(in language: Language) -> String {
    switch (language, outcome) {
    case (.ko, .listed): "\(source)에 \(tag) 있음"
    case (.ko, .notListed): "\(source)에 \(tag) 없음"
    case (.ko, .notForPlatform(let platform)): "\(source)의 \(tag)에 \(platform) 없음"
    case (.en, .listed): "\(tag) is in \(source)"
    case (.en, .notListed): "\(tag) is not in \(source)"
    case (.en, .notForPlatform(let platform)): "\(tag) is in \(source), and not for \(platform)"
    }
  }
}
