import HTTPTransfer
import Messages
import Synchronization

/// A MediaWiki, written to through its Action API.
struct MediaWikiSite: WikiBackend {
  /// What a wiki takes of a page where it does not say it: MediaWiki's own setting, in bytes.
  static let usualPageBytes = 2_048 << 10

  let target: WikiTarget
  let client: MediaWikiClient
  let environment: [String: String]
  let site: SiteAnswer.Query

  init(_ target: WikiTarget, environment: [String: String], http: HTTPClient) throws(PublishingError) {
    guard let url = HTTPURL(target.address) else {
      throw PublishingError(
        .file, at: target.address, why: "this is no address of an Action API",
        suggestion: "write https://wiki.example.org/w/api.php")
    }
    self.target = target
    self.environment = environment
    client = MediaWikiClient(url, http: http)
    let question = [
      ("action", "query"), ("meta", "siteinfo"), ("siprop", "general|extensiontags|fileextensions"),
    ]
    switch try client.ask(SiteAnswer.self, question) {
    case .success(let answer): site = answer.query
    // A private wiki tells nothing before a login.
    case .failure(let fault) where fault.code == "readapidenied":
      try Self.logIn(target, client, environment)
      site = try client.ask(SiteAnswer.self, question).orFault(at: target.address).query
    case .failure(let fault): throw fault.error(at: target.address)
    }
  }

  func place(
    of document: PageMark, evidence: PageMark, for target: WikiTarget
  ) throws(PublishingError) -> PagePlace {
    guard let title = target.page else {
      throw PublishingError(
        .file, at: target.address, why: "no page is named",
        suggestion: "add page: with the title to the file of wikis")
    }
    let page = try self.title(of: document, orElse: title)
    // The reference tag is one of an extension's.
    return PagePlace(
      document: page, evidence: page, hasReferences: site.extensiontags?.contains("<ref>") ?? false,
      charts: try charts(of: document))
  }

  func plan(_ page: PublishedPage) throws(PublishingError) -> PublishPlan.Page {
    var plan =
      if let shownOn = page.shownOn {
        try self.plan(page, shownOn: shownOn)
      } else {
        try PagePlanner.plan(page, over: try read(page.name), at: target.address)
      }
    if plan.action == .create { plan.deletion = try deletion(of: plan.name) }
    return plan
  }

  func read(_ page: String) throws(PublishingError) -> StoredPage {
    let (found, _) = try look(page)
    guard let revision = found.revisions?.first else { return StoredPage() }
    return StoredPage(text: revision.slots.main.content, revision: "\(revision.revid)")
  }

  func check(_ page: PublishPlan.Page) throws(PublishingError) {
    if let file = page.file { try check(file, of: page.name) }
    let most = site.general.maxarticlesize ?? Self.usualPageBytes
    guard page.text.utf8.count > most else { return }
    throw PublishingError(
      .wiki, at: place(of: page.name),
      why: "the page has \(page.text.utf8.count) bytes, and the wiki takes \(most) ($wgMaxArticleSize)",
      suggestion: "publish with --template table, or compare less on one page")
  }

  func write(
    _ writes: [PageWrite], told: (PageWrite, _ revision: String?) -> Void
  ) throws(PublishingError) {
    try Self.logIn(target, client, environment)
    // A page that is new shows files that are there already.
    for write in writes {
      if let file = write.page.file { told(write, try self.write(write.page, file)) }
    }
    for write in writes where write.page.file == nil { told(write, try writePage(write.page)) }
  }

  /// A page or a file, as messages name it.
  func place(of page: String) -> String { "\(target.address), \(page)" }

  /// Writes a page over the revision that the plan rests on.
  func writePage(_ page: PublishPlan.Page) throws(PublishingError) -> String? {
    let place = place(of: page.name)
    let (found, time) = try look(page.name)
    let revision = found.revisions?.first
    if let revision, Self.isSame(revision.slots.main.content, page.text) { return nil }
    guard revision.map({ "\($0.revid)" }) == page.base else { throw Self.movedOn(place) }
    let token = try editToken(at: place)
    var question = [
      ("action", "edit"), ("title", found.title), ("text", page.text), ("summary", summary(of: page)),
      ("bot", "1"),
      ("assert", "user"), ("maxlag", "5"), ("starttimestamp", time), ("contentmodel", "wikitext"),
    ]
    if let revision {
      question += [
        ("baserevid", "\(revision.revid)"), ("basetimestamp", revision.timestamp), ("nocreate", "1"),
      ]
    } else {
      question.append(("createonly", "1"))
    }
    let edit = try client.ask(EditAnswer.self, question + [("token", token)]).orFault(at: place).edit
    guard edit.result == "Success" else {
      let why: Message? = edit.captcha.map { _ in "it asks for a captcha, which only people solve" }
      throw PublishingError(
        .wiki, at: place, why: why ?? "the edit is refused: \(edit.info ?? edit.result)",
        suggestion: "give the bot's account the right skipcaptcha, or look at the wiki's filters")
    }
    return try readBack(page, at: place)
  }

  /// What each writing has to bring along, so that nobody else can have it made.
  func editToken(at place: String) throws(PublishingError) -> String {
    try client.ask(TokenAnswer.self, [("action", "query"), ("meta", "tokens")]).orFault(at: place)
      .query.tokens.csrftoken ?? ""
  }

  /// What names the new state, once it is known to hold what was written.
  private func readBack(_ page: PublishPlan.Page, at place: String) throws(PublishingError) -> String {
    let stored = try read(page.name)
    guard Self.isSame(stored.text, page.text), let revision = stored.revision else {
      throw PublishingError(
        .storedOtherwise, at: place, why: "the wiki holds something else than was written",
        suggestion: "look at the page's history, and plan anew")
    }
    return revision
  }

  /// MediaWiki takes blanks off the end of a page.
  static func isSame(_ stored: String?, _ text: String) -> Bool {
    guard let stored else { return false }
    func trimmed(_ text: String) -> Substring.UTF8View {
      let end = text.utf8.lastIndex { $0 > 0x20 }.map(text.utf8.index(after:)) ?? text.startIndex
      return text[..<end].utf8
    }
    return trimmed(stored).elementsEqual(trimmed(text))
  }

  /// A page, behind the redirect that is left where it was moved, and the wiki's time.
  private func look(_ title: String) throws(PublishingError) -> (page: PageAnswer.Page, time: String) {
    let answer = try client.ask(
      PageAnswer.self,
      [
        ("action", "query"), ("prop", "revisions"), ("rvprop", "ids|timestamp|content"), ("rvslots", "main"),
        ("titles", title), ("redirects", "1"), ("curtimestamp", "1"),
      ]
    ).orFault(at: target.address)
    guard let page = answer.query?.pages?.first, page.invalid != true else {
      throw PublishingError(
        .wiki, at: target.address,
        why: "'\(title)' is no title there: \(answer.query?.pages?.first?.invalidreason ?? "")",
        suggestion: "name another page")
    }
    return (page, answer.curtimestamp ?? "")
  }

  private func summary(of page: PublishPlan.Page) -> String {
    let facts = page.facts.prefix(3).map {
      "\($0.candidate) \($0.criterion): \($0.before ?? "–") → \($0.after ?? "–")"
    }
    let text = (["plimsoll \(page.mark.id)"] + facts).joined(separator: "; ")
    // A summary has up to 500 characters.
    return String(text.prefix(400))
  }

  // MARK: All pages together

  func links(in text: String, of page: String) -> PageLinks {
    page.hasPrefix(Self.fileNamespace) ? PageLinks() : PageLinks(ofWikitext: text)
  }

  static func movedOn(_ place: String) -> PublishingError {
    PublishingError(
      .movedOn, at: place, why: "the page was changed after the plan was made",
      suggestion: "plan anew; this page was not written")
  }

  // MARK: Logging in

  static func logIn(
    _ target: WikiTarget, _ client: MediaWikiClient, _ environment: [String: String]
  ) throws(PublishingError) {
    guard !client.isLoggedIn.withLock(\.self) else { return }
    guard let credentials = try WikiCredentials.find(for: client.host, in: environment) else {
      throw PublishingError(
        .credentials, at: target.address, why: "nobody who may write there is known",
        suggestion:
          "set \(WikiCredentials.variables.user) and \(WikiCredentials.variables.password) to a bot password (Special:BotPasswords), or add the machine \(client.host) to ~/.netrc"
      )
    }
    let token =
      try client.ask(TokenAnswer.self, [("action", "query"), ("meta", "tokens"), ("type", "login")])
      .orFault(at: target.address).query.tokens.logintoken ?? ""
    let login = try client.ask(
      LoginAnswer.self,
      [
        ("action", "login"), ("lgname", credentials.user), ("lgpassword", credentials.password),
        ("lgtoken", token),
      ]
    ).orFault(at: target.address).login
    guard login.result == "Success" else {
      throw PublishingError(
        .credentials, at: target.address,
        why: "the login as \(credentials.user) is refused (\(login.result))",
        suggestion: "use a bot password with the right to edit pages (Special:BotPasswords)")
    }
    client.isLoggedIn.withLock { $0 = true }
  }
}

extension Result where Failure == MediaWikiClient.Fault {
  /// The answer.
  ///
  /// - Throws: ``PublishingError`` that says what the wiki refuses.
  func orFault(at place: String) throws(PublishingError) -> Success {
    switch self {
    case .success(let answer): return answer
    case .failure(let fault): throw fault.error(at: place)
    }
  }
}

extension MediaWikiClient.Fault {
  fileprivate func error(at place: String) -> PublishingError {
    switch code {
    case "editconflict", "articleexists", "pagedeleted", "missingtitle", "fileexists-no-change":
      PublishingError(
        .movedOn, at: place, why: "the page was changed while it was written (\(code))",
        suggestion: "plan anew")
    case "protectedpage", "cascadeprotected", "protectednamespace", "protectedtitle", "permissiondenied":
      PublishingError(
        .wiki, at: place, why: "the page is protected (\(code))",
        suggestion: "let the bot's account edit it, or name another page")
    case "fileexists-forbidden", "fileexists-shared-forbidden", "uploaddisabled", "mustbeloggedin":
      PublishingError(
        .wiki, at: place, why: "the wiki does not let the account upload the file (\(code))",
        suggestion:
          "give its bot password the rights to upload and to replace files, or publish with --template table")
    case "verification-error", "filetype-banned", "filetype-banned-type", "filetype-badmime",
      "file-too-large", "uploadscripted", "filename-toolong":
      PublishingError(
        .wiki, at: place, why: "the wiki does not take the file (\(code)): \(info.prefix(300))",
        suggestion: "look at what files it takes ($wgFileExtensions), or publish with --template table")
    case "assertuserfailed", "badtoken", "notoken":
      PublishingError(
        .credentials, at: place, why: "the login has ended (\(code))", suggestion: "apply the plan again")
    case "readonly":
      PublishingError(
        .wiki, at: place, why: "the wiki takes no edits now (readonly)", suggestion: "apply the plan later")
    case "contenttoobig":
      PublishingError(
        .wiki, at: place, why: "the page is larger than the wiki takes",
        suggestion: "publish with --template table")
    default: PublishingError(.wiki, at: place, why: "the wiki refuses (\(code)): \(info.prefix(300))")
    }
  }
}
