/// A request that a server of the tests was sent.
public struct ServedRequest: Sendable {
  /// `GET`.
  public let method: String
  /// The target, with what follows a `?`: `/v2/`.
  public let target: String
  /// The fields, by their names in lower case; of several the last.
  public let fields: [String: String]
  /// The body.
  public let body: [UInt8]

  /// The target without what follows a `?`.
  public var path: String { String(target.prefix { $0 != "?" }) }

  /// The first byte that `Range: bytes=N-` asks for; nil where it is not asked.
  public var rangeStart: Int? {
    guard let range = fields["range"], range.hasPrefix("bytes="), range.hasSuffix("-") else { return nil }
    return Int(range.dropFirst(6).dropLast())
  }

  /// Reads the head of a request; nil when it is none.
  init?(head: [UInt8], body: [UInt8]) {
    let lines = String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline)
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count == 3 else { return nil }
    method = String(words[0])
    target = String(words[1])
    self.body = body
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      fields[parts[0].lowercased()] = String(parts[1].drop { $0 == " " })
    }
    self.fields = fields
  }
}
