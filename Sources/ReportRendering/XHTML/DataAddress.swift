import FoundationEssentials

/// Addresses that hold what they point to (RFC 2397).
enum DataAddress {
  /// The address that holds the bytes.
  static func text(of bytes: [UInt8], mediaType: String) -> String {
    "data:\(mediaType);base64,\(Data(bytes).base64EncodedString())"
  }
}
