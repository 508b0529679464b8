public import ComparisonModel
import Messages

/// A place in a wiki where a report is published in one language.
public struct WikiTarget: Hashable, Sendable, Codable {
  /// How a wiki is written to.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// A git repository of Markdown pages, as the wikis of GitHub, GitLab and Gitea are.
    case git
    /// A MediaWiki, through its Action API.
    case mediawiki
    /// A space of Confluence Cloud, through its REST API.
    case confluence
    /// A DokuWiki, through XML-RPC.
    case dokuwiki
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
  /// The key of a space of Confluence.
  public var space: String?
  /// The title of the page of Confluence that a new page is put below; nil for the space itself.
  public var parent: String?
  /// Labels that a page of Confluence gets besides those that it is found by.
  public var labels: [String]?
  /// The language of the report.
  public var language: Language { Language(rawValue: languageCode) ?? .en }
  private var languageCode: String

  private enum CodingKeys: String, CodingKey {
    case kind, address, branch, page, space, parent, labels
    case languageCode = "language"
  }

  /// Makes a target.
  public init(
    _ kind: Kind, address: String, branch: String? = nil, page: String? = nil, space: String? = nil,
    parent: String? = nil, labels: [String]? = nil, language: Language
  ) {
    self.kind = kind
    self.address = address
    self.branch = branch
    self.page = page
    self.space = space
    self.parent = parent
    self.labels = labels
    languageCode = language.rawValue
  }

  /// What wiki it lies in: pages of one site are planned and written together.
  struct Site: Hashable {
    let kind: Kind
    let address: String
    let branch: String?
    let space: String?
  }

  /// The wiki that it lies in.
  var site: Site { Site(kind: kind, address: address, branch: branch, space: space) }

  /// Whether it lies in the same wiki as another.
  public func isInWiki(of other: WikiTarget) -> Bool { site == other.site }

  /// The target as the page that it is, whatever else is said of it.
  var asPlace: WikiTarget {
    WikiTarget(kind, address: address, branch: branch, page: page, space: space, language: .en)
  }

  /// Refuses what would lead elsewhere than it says.
  ///
  /// - Throws: ``PublishingError`` with code `file`.
  func check(in file: String) throws(PublishingError) {
    guard let fault = fault else { return }
    throw PublishingError(.file, at: file, why: fault)
  }

  /// What is wrong with it; nil where nothing is.
  var fault: Message? {
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
    for name in [page, parent].compactMap({ $0 }) where !isPageName(name) {
      return "'\(name)' cannot be the name of a page"
    }
    if let space, !Self.isSpaceKey(space) { return "'\(space)' is no key of a space" }
    if let label = labels?.first(where: { !Self.isLabel($0) }) {
      return "'\(label)' cannot be a label: it is up to 100 letters and digits, without capitals, and - or _"
    }
    return nil
  }

  private static func isSpaceKey(_ key: String) -> Bool {
    (1...255).contains(key.utf8.count)
      && key.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789~_-.".unicodeScalars.contains($0))
      }
  }

  private static func isLabel(_ label: String) -> Bool {
    (1...100).contains(label.utf8.count) && label == label.lowercased()
      && label.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains($0)
      }
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
    // It parts a page from what is attached to it.
    case .confluence: return !name.contains("^")
    // DokuWiki writes other ids anew: the page would be another than it says.
    case .dokuwiki:
      return name == name.lowercased()
        && name.unicodeScalars.allSatisfy {
          $0.properties.isAlphabetic || ":-_.0123456789".unicodeScalars.contains($0)
        }
        && name.split(separator: ":", omittingEmptySubsequences: false)
          .allSatisfy { ($0.first?.isLetter ?? false) || ($0.first?.isNumber ?? false) }
    }
  }
}
