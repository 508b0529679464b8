public import FoundationEssentials
import Messages

/// What would become of pages, and on what that rests. It can be kept in a file, and be carried out later.
public struct PublishPlan: Hashable, Sendable, Codable {
  /// The value of `schema` in every plan.
  public static let schemaName = "plimsoll-publish-plan-1"
  /// The largest plan that is read: 256 MiB.
  public static let maximumBytes = 256 << 20

  /// What becomes of one page.
  public struct Page: Hashable, Sendable, Codable {
    /// What is done.
    public enum Action: String, Hashable, Sendable, Codable {
      /// There is no such page yet.
      case create
      /// Its marked part is replaced.
      case update
      /// It holds what it should already.
      case unchanged
      /// People changed what is in the marked part.
      case edited
    }

    /// Its name in the wiki.
    public var name: String
    /// What marks it.
    public var mark: PageMark
    /// What is done.
    public var action: Action
    /// What names the state that the plan rests on; nil where there was no page.
    public var base: String?
    /// The whole text as it is to be.
    public var text: String
    /// The text as it was, where people changed the marked part, so that it can be kept.
    public var replaced: String?
    /// The cells that say something else.
    public var facts: [FactChange]
    /// The lines that differ.
    public var lines: [String]
    /// The words of open comments that would lose their place, where a wiki has comments on words; nothing is written
    /// then.
    public var lostComments: [String]?
    /// What the marked part is to hold, where a wiki's marks of comments are woven into the whole text.
    public var content: String?
    /// The bytes of an uploaded file whose description the text is; nil of pages, and where they are there already.
    public var file: File?
    /// The page that shows it, where it is an uploaded picture; nil of pages.
    public var shownOn: String?
    /// That there was such a page, and somebody deleted it.
    public var deletion: Deletion?
  }

  /// The bytes of a file that is uploaded, and over which state of it.
  public struct File: Hashable, Sendable, Codable {
    /// The bytes.
    public var bytes: Data
    /// What is said of this version of the file.
    public var comment: String
    /// The SHA-1 of the bytes that the wiki has; nil where there is no such file.
    public var base: String?
  }

  /// That somebody deleted a page.
  public struct Deletion: Hashable, Sendable, Codable {
    /// When, in the form of RFC 3339.
    public var time: String
    /// Who did it; nil where the wiki does not tell.
    public var user: String?
    /// What they said about it.
    public var comment: String
  }

  /// What becomes of the pages of one wiki.
  public struct Wiki: Hashable, Sendable, Codable {
    /// The wiki.
    public var target: WikiTarget
    /// Its pages.
    public var pages: [Page]
  }

  /// A link of a page that leads nowhere.
  public struct BrokenLink: Hashable, Sendable, Codable {
    /// The wiki's address.
    public var wiki: String
    /// The page that has it.
    public var page: String
    /// Where it would lead.
    public var link: String
  }

  /// A page that bears the mark of what is published together, and is published no longer. It is left as it is.
  public struct Orphan: Hashable, Sendable, Codable {
    /// The wiki's address.
    public var wiki: String
    /// The page.
    public var page: String
    /// What was published there.
    public var id: String
  }

  /// A page whose charts are tables, though it could have pictures.
  public struct Table: Hashable, Sendable, Codable {
    /// The wiki's address.
    public var wiki: String
    /// The page.
    public var page: String
    /// Why.
    public var reason: TableReason
  }

  /// The format.
  public var schema = PublishPlan.schemaName
  /// The wikis, in the order of the file that names them.
  public var wikis: [Wiki]
  /// The links that lead nowhere; nil where all lead to something.
  public var brokenLinks: [BrokenLink]?
  /// The pages that are published no longer; nil where there are none.
  public var orphans: [Orphan]?
  /// The pages whose charts are tables though they could be pictures; nil where there are none.
  public var tables: [Table]?
  /// The wikis that were not looked through for such pages, since nobody is known who may ask there.
  public var unsearched: [String]?

  /// Makes a plan.
  public init(wikis: [Wiki]) {
    self.wikis = wikis
  }

  /// Whether nothing is to be written.
  public var isUnchanged: Bool { wikis.allSatisfy { $0.pages.allSatisfy { $0.action == .unchanged } } }

  /// The plan as a file, the same plan always as the same bytes.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  /// Reads a plan.
  ///
  /// - Throws: ``PublishingError`` where the bytes are none.
  public init(json: [UInt8], file: String) throws(PublishingError) {
    do {
      self = try JSONDecoder().decode(PublishPlan.self, from: Data(json))
    } catch {
      throw PublishingError(
        .file, at: file, why: "this is no plan of plimsoll publish",
        suggestion: "write one with plimsoll publish plan --output \(file)")
    }
    guard schema == Self.schemaName else {
      throw PublishingError(
        .file, at: file, why: "the schema of this plan is not \(Self.schemaName)",
        suggestion: "plan anew with this version of plimsoll")
    }
    for wiki in wikis { try wiki.target.check(in: file) }
  }
}
