/// Addresses that reports may link to.
enum AllowedAddress {
  /// Whether an address is for the web or for mail. Anything else, such as `javascript:` or a path, has no place
  /// in a report that is published.
  static func admits(_ destination: String) -> Bool {
    let lowered = destination.prefix(8).lowercased()
    return ["https://", "http://", "mailto:"].contains { lowered.hasPrefix($0) }
  }
}
