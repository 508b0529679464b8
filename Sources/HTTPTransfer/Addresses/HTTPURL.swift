internal import CHTTPShim

/// An `http` or `https` address, taken apart by the same rules that connections are made by: libcurl's.
///
/// It has no name of a user, no password and no fragment. RFC 3986; RFC 9110, section 4.2.
public struct HTTPURL: Hashable, Sendable, CustomStringConvertible {
  /// The longest address in bytes: 16 KiB. Signed addresses of stores of blobs have two or three.
  public static let maximumBytes = 16 << 10

  /// The whole address.
  public let text: String
  /// Where it leads to.
  public let origin: HTTPOrigin

  /// Makes an address of text; nil when it is none, is too long, or has a user in it.
  public init?(_ text: String) {
    self.init(text, base: nil)
  }

  private init?(_ text: String, base: String?) {
    guard text.utf8.count <= Self.maximumBytes, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      return nil
    }
    var parts = hs_url()
    guard hs_url_parse(text, base, &parts) else { return nil }
    defer { hs_url_free(&parts) }
    guard let whole = parts.text else { return nil }
    self.text = String(cString: whole)
    let host = withUnsafeBytes(of: parts.host) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    origin = HTTPOrigin(scheme: parts.is_https ? .https : .http, host: host.lowercased(), port: parts.port)
  }

  /// The address that a reference in an answer of this one means: a whole address, or a relative one.
  public func resolving(_ reference: String) -> HTTPURL? {
    HTTPURL(reference, base: text)
  }

  /// The address without what follows a `?`, where stores of blobs put signatures: fit for messages.
  public var description: String {
    text.firstIndex(of: "?").map { text[..<$0] + "?…" } ?? text
  }
}
