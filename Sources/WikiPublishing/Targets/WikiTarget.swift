public import ComparisonModel

/// A place in a wiki where a report is published in one language.
public struct WikiTarget: Hashable, Sendable, Codable {
  /// How a wiki is written to.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// A git repository of Markdown pages, as the wikis of GitHub, GitLab and Gitea are.
    case git
    /// A MediaWiki, through its Action API.
    case mediawiki
  }

  /// The longest name of a page, in bytes: what MediaWiki takes.
  public static let maximumPageBytes = 255

  /// How it is written to.
  public var kind: Kind
  /// The repository, or the address of `api.php`.
  public var address: String
  /// The branch of a repository; nil for the one that it stands on.
  public var branch: String?
  /// The page; nil for one named after the report.
  public var page: String?
  /// The language of the report.
  public var language: Language { Language(rawValue: languageCode) ?? .en }
  private var languageCode: String

  private enum CodingKeys: String, CodingKey {
    case kind, address, branch, page
    case languageCode = "language"
  }

  /// Makes a target.
  public init(
    _ kind: Kind, address: String, branch: String? = nil, page: String? = nil, language: Language
  ) {
    self.kind = kind
    self.address = address
    self.branch = branch
    self.page = page
    languageCode = language.rawValue
  }

  /// Refuses what would lead elsewhere than it says.
  ///
  /// - Throws: ``PublishingError`` with code `file`.
  func check(in file: String) throws(PublishingError) {
    guard let fault = fault else { return }
    throw PublishingError(.file, at: file, why: fault)
  }

  /// What is wrong with it; nil where nothing is.
  var fault: String? {
    if address.hasPrefix("-") || address.contains("::")
      || address.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F })
    {
      return "the address of a wiki is an https:// or ssh:// address or a path, and not '\(address)'"
    }
    if let scheme = address.firstRange(of: "://"),
      address[scheme.upperBound...].prefix(while: { $0 != "/" }).split(separator: "@").dropLast().joined()
        .contains(":")
    {
      return
        "the address holds a password: leave it out, and give it by the environment or a file (see docs/Publishing.md)"
    }
    if let branch, !Self.isRefName(branch) { return "'\(branch)' is no name of a branch" }
    if let page, !isPageName(page) { return "'\(page)' cannot be the name of a page" }
    return nil
  }

  private static func isRefName(_ name: String) -> Bool {
    !name.hasPrefix("-") && !name.hasPrefix("/") && !name.contains("..") && !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || "0123456789-_./".unicodeScalars.contains($0)
      }
  }

  /// Whether a name stays inside the wiki, and is one line.
  private func isPageName(_ name: String) -> Bool {
    guard (1...Self.maximumPageBytes).contains(name.utf8.count),
      !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { return false }
    switch kind {
    case .git:
      return name.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasPrefix("-") && !$0.contains("\\") }
    case .mediawiki: return !name.contains { "#<>[]|{}_".contains($0) }
    }
  }
}
