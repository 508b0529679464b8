import FoundationEssentials
import Messages

/// What a site of Confluence answered to one request.
struct ConfluenceAnswer {
  let status: Int
  let body: [UInt8]
  /// Whether it answers something that may have changed the wiki.
  let isWrite: Bool
  /// What the request was about, for messages.
  let place: String

  /// The body, where the request was taken.
  ///
  /// - Throws: ``PublishingError`` that says what the site refuses, and what to do.
  func taken() throws(PublishingError) -> [UInt8] {
    if (200..<300).contains(status) { return body }
    throw refusal
  }

  private var refusal: PublishingError {
    switch status {
    case 401:
      PublishingError(
        .credentials, at: place, why: "the user or the token is refused (401)",
        suggestion: "use an API token (id.atlassian.com, Security) with the address of its user as the name")
    case 403:
      PublishingError(
        .credentials, at: place, why: "that user may not do this there (403)\(told)",
        suggestion: "let the user edit pages in this space, or use another")
    case 404:
      PublishingError(
        .movedOn, at: place, why: "the page is gone, or that user may not see it (404)",
        suggestion: "plan anew")
    case 409:
      PublishingError(
        .movedOn, at: place, why: "somebody else wrote the page meanwhile (409)\(told)",
        suggestion: "plan anew")
    case 400 where message.lowercased().contains("already exists"):
      PublishingError(
        .movedOn, at: place, why: "there is a page of that title in the space now\(told)",
        suggestion: "plan anew, or name another page")
    case 413:
      PublishingError(
        .wiki, at: place, why: "the page is larger than Confluence takes (413)",
        suggestion: "publish with --template table, or compare less on one page")
    case 500...:
      PublishingError(
        .wiki, at: place,
        why:
          "it answers with status \(status)\(isWrite ? ", and whether the page was written is not known" : "")",
        suggestion: "plan anew\(isWrite ? ": the plan tells what is still to be written" : "")")
    default:
      PublishingError(.wiki, at: place, why: "it refuses (\(status))\(told)")
    }
  }

  private var told: String { message.isEmpty ? "" : ": \(message)" }

  /// What the answer says, in one line: v2 has a list of errors, v1 a message.
  private var message: String {
    struct Errors: Decodable {
      struct Entry: Decodable { var title: String? }
      var errors: [Entry]?
      var message: String?
    }
    let errors = try? JSONDecoder().decode(Errors.self, from: Data(body))
    let text = errors?.errors?.compactMap(\.title).joined(separator: "; ") ?? errors?.message ?? ""
    return String(
      text.unicodeScalars.prefix(300).map { $0.properties.generalCategory == .control ? " " : Character($0) })
  }
}
