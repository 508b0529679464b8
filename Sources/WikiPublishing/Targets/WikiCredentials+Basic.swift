import FoundationEssentials
import HTTPTransfer

extension HTTPField {
  /// The field by which a server is told who asks. RFC 7617.
  static func basic(_ credentials: WikiCredentials) -> HTTPField? {
    let pair = Data("\(credentials.user):\(credentials.password)".utf8)
    return HTTPField("Authorization", "Basic " + pair.base64EncodedString())
  }
}
