/// Names of platforms, as the OCI specifications write them.
enum PlatformParts {
  /// The longest part of a name, in bytes.
  private static let maximumBytes = 64

  /// The name that parts make: `linux/arm/v7`; nil where one of them is none.
  static func joined(_ parts: [String]) -> String? {
    let parts = parts.map { $0.lowercased() }
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.count <= maximumBytes
        && part.unicodeScalars.allSatisfy {
          $0.isASCII && ($0.properties.isAlphabetic || "0123456789_.-".unicodeScalars.contains($0))
        }
    }
    return (2...3).contains(parts.count) && isPlain && parts != ["unknown", "unknown"]
      ? parts.joined(separator: "/") : nil
  }
}
