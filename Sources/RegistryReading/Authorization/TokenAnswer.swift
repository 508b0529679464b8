package import Messages
import OCIFormat

/// What a token server answers.
///
/// distribution/distribution, "Token Authentication Specification"; "Oauth2 Token Authentication".
package struct TokenAnswer: Sendable {
  /// The most bytes of a token: 32 KiB. Real ones have one to eight; servers take no longer fields.
  package static let maximumTokenBytes = 32 << 10
  /// The most bytes of the whole answer: 256 KiB.
  package static let maximumBytes = 256 << 10

  /// The token.
  package let token: String

  private struct Document: Decodable {
    var token: String?
    var accessToken: String?

    enum CodingKeys: String, CodingKey {
      case token
      case accessToken = "access_token"
    }
  }

  /// Why there is no token: its text comes into a message, and quotes nothing of the answer.
  package struct Fault: Error {
    /// What is wrong, as a clause.
    package let why: Message
  }

  /// Reads an answer.
  package init(_ json: [UInt8]) throws(Fault) {
    let document: Document
    do throws(OCIFormatError) {
      document = try JSONDocument.decode(Document.self, from: json, document: "token")
    } catch {
      throw Fault(
        why: json.first == UInt8(ascii: "<") ? "it answers with a web page" : "its answer is no token")
    }
    guard let token = document.token ?? document.accessToken, !token.isEmpty else {
      throw Fault(why: "its answer has no token")
    }
    guard token.utf8.count <= Self.maximumTokenBytes else {
      throw Fault(why: "its token has \(token.utf8.count) bytes; at most \(Self.maximumTokenBytes) are sent")
    }
    guard token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw Fault(why: "its token has characters that no token has")
    }
    self.token = token
  }
}
