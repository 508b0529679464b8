// The parts of the Action API's answers that are looked at (formatversion 2).

/// The answer of `meta=siteinfo`.
struct SiteAnswer: Decodable {
  struct Query: Decodable {
    struct General: Decodable {
      var maxarticlesize: Int?
      var uploadsenabled: Bool?
      var maxuploadsize: Int?
    }
    struct Ending: Decodable { var ext: String }
    var general: General
    var extensiontags: [String]?
    var fileextensions: [Ending]?
  }
  var query: Query
}

/// The answer of `meta=tokens`.
struct TokenAnswer: Decodable {
  struct Query: Decodable {
    struct Tokens: Decodable {
      var logintoken: String?
      var csrftoken: String?
    }
    var tokens: Tokens
  }
  var query: Query
}

/// The answer of `meta=userinfo`.
struct UserAnswer: Decodable {
  struct Query: Decodable {
    struct User: Decodable { var rights: [String]? }
    var userinfo: User
  }
  var query: Query
}

/// The answer of `action=login`.
struct LoginAnswer: Decodable {
  struct Login: Decodable {
    var result: String
    var reason: String?
  }
  var login: Login
}

/// The answer of `prop=revisions`.
struct PageAnswer: Decodable {
  struct Query: Decodable { var pages: [Page]? }
  struct Page: Decodable {
    var title: String
    var missing: Bool?
    var invalid: Bool?
    var invalidreason: String?
    var revisions: [Revision]?
    var imagerepository: String?
    var imageinfo: [FileVersion]?
  }
  /// A version of a file.
  struct FileVersion: Decodable {
    var sha1: String?
    var comment: String?
    var mime: String?
    /// Why the wiki cannot draw it.
    var thumberror: String?
  }
  struct Revision: Decodable {
    struct Slots: Decodable { var main: Slot }
    struct Slot: Decodable {
      var content: String?
      var contentmodel: String?
    }
    var revid: Int
    var timestamp: String
    var slots: Slots
  }
  var query: Query?
  var curtimestamp: String?
}

/// The answer of `action=edit`.
struct EditAnswer: Decodable {
  struct Edit: Decodable {
    struct Captcha: Decodable { var type: String? }
    var result: String
    var newrevid: Int?
    var nochange: Bool?
    var captcha: Captcha?
    var info: String?
  }
  var edit: Edit
}

/// The answer of `action=upload`.
struct UploadAnswer: Decodable {
  struct Upload: Decodable {
    var result: String
    /// What the wiki would have somebody know before it takes the file.
    var warnings: [String: Ignored]?
    /// What names the file that it keeps meanwhile.
    var filekey: String?
  }
  /// Whatever it is.
  struct Ignored: Decodable { init(from decoder: any Decoder) {} }
  var upload: Upload
}

/// The answer of `list=logevents`.
struct LogAnswer: Decodable {
  struct Query: Decodable { var logevents: [Entry] }
  struct Entry: Decodable {
    /// What a move tells: where to.
    struct Parameters: Decodable {
      var target: String?

      private enum CodingKeys: String, CodingKey { case target = "target_title" }
    }
    var timestamp: String?
    /// Nil where it is kept from readers.
    var user: String?
    var comment: String?
    var params: Parameters?
  }
  var query: Query?
}

/// The answer of `list=usercontribs`.
struct ContributionsAnswer: Decodable {
  struct Query: Decodable { var usercontribs: [Edit] }
  struct Edit: Decodable {
    var title: String
    var comment: String?
  }
  struct Continuing: Decodable { var uccontinue: String? }
  var query: Query?
  var continuing: Continuing?

  private enum CodingKeys: String, CodingKey {
    case query
    case continuing = "continue"
  }
}
