// The parts of what the REST API of Confluence Cloud answers and takes that are looked at.

/// A list of something, of which more may follow.
struct ListAnswer<Item: Decodable>: Decodable {
  struct Links: Decodable { var next: String? }
  var results: [Item]
  var links: Links?

  private enum CodingKeys: String, CodingKey {
    case results
    case links = "_links"
  }
}

/// A space.
struct SpaceAnswer: Decodable {
  var id: String
}

/// A page, with its body where that was asked for.
struct ConfluencePage: Decodable {
  struct Version: Codable {
    var number: Int
    var message: String?
  }
  struct Body: Decodable {
    struct Storage: Decodable { var value: String }
    var storage: Storage?
  }

  var id: String
  var status: String?
  var title: String
  var version: Version?
  var body: Body?

  /// What a plan rests on: the page itself, whatever it is called, and its version.
  var state: String { "\(id)@\(version?.number ?? 0)" }
}

/// What is found by a search: the page's id.
struct FoundPage: Decodable {
  var id: String
}

/// A page as it is sent.
struct PageRequest: Encodable {
  struct Body: Encodable {
    var representation = "storage"
    var value: String
  }

  var id: String?
  var spaceId: String?
  var parentId: String?
  var status = "current"
  var title: String
  var body: Body
  var version: ConfluencePage.Version?
}

/// What this program keeps about a page, outside of all that people see.
struct PageProperty: Codable, Hashable {
  /// The key of the content property.
  static let key = "plimsoll"

  /// The mark of what is published there.
  var id: String
  /// The page that it was written for: where somebody copies a page with its properties, the copy is not ours.
  var page: String
  /// The version that was written.
  var version: Int
  /// The digest of the part as it was sent.
  var sent: String
  /// The digest of the form of the part as Confluence stored it.
  var stored: String
  /// The name of the pages that are published together with it; nil where that has no name.
  var set: String?
}

/// A content property.
struct PropertyAnswer: Decodable {
  var id: String
  var version: ConfluencePage.Version
  /// Nil where it is none of this program's.
  var value: PageProperty?

  private enum CodingKeys: CodingKey { case id, version, value }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    version = try container.decode(ConfluencePage.Version.self, forKey: .version)
    value = try? container.decode(PageProperty.self, forKey: .value)
  }
}

/// A content property as it is sent.
struct PropertyRequest: Encodable {
  var key = PageProperty.key
  var value: PageProperty
  var version: ConfluencePage.Version?
}

/// A label.
struct LabelAnswer: Decodable {
  var name: String
}

/// A label as it is sent.
struct LabelRequest: Encodable {
  var prefix = "global"
  var name: String
}

/// A file that is attached to a page.
struct AttachmentAnswer: Decodable {
  var id: String
  var title: String
  var version: ConfluencePage.Version?
  var downloadLink: String?
  /// What was said when it was attached.
  var comment: String?

  var state: String { "\(id)@\(version?.number ?? 0)" }
}

/// A comment on words of a page.
struct InlineCommentAnswer: Decodable {
  struct Properties: Decodable { var inlineMarkerRef: String? }
  var resolutionStatus: String?
  var properties: Properties?

  /// The reference of its marker, where the comment is still to be answered.
  var openReference: String? {
    ["resolved", "dangling"].contains(resolutionStatus) ? nil : properties?.inlineMarkerRef
  }
}
