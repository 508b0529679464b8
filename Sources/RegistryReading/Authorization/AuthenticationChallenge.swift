/// What a server asks for before it answers: `Bearer realm="https://auth.docker.io/token",service="…"`.
///
/// RFC 9110, section 11.6.1: one field may hold several challenges, and several fields one each.
package struct AuthenticationChallenge: Hashable, Sendable {
  /// The most challenges that are read of one answer: 16.
  package static let maximumChallenges = 16
  /// The most parameters of one challenge: 32.
  package static let maximumParameters = 32

  /// The scheme in lower case: `basic`, `bearer`.
  package var scheme: String
  /// The parameters, by their names in lower case.
  package var parameters: [String: String] = [:]

  /// Reads the values of all fields `WWW-Authenticate`; what is no challenge is passed over.
  package static func all(_ values: [String]) -> [AuthenticationChallenge] {
    var challenges: [AuthenticationChallenge] = []
    for value in values {
      var reader = ChallengeReader(value)
      challenges += reader.challenges()
    }
    return Array(challenges.prefix(maximumChallenges))
  }
}

/// Reads the challenges of one field.
private struct ChallengeReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func challenges() -> [AuthenticationChallenge] {
    var found: [AuthenticationChallenge] = []
    while place < bytes.count, found.count <= AuthenticationChallenge.maximumChallenges {
      skip(" \t,")
      guard let word = token() else {
        place += 1
        continue
      }
      let mark = place
      skip(" \t")
      if next == UInt8(ascii: "="), !found.isEmpty, let value = parameterValue() {
        if found[found.count - 1].parameters.count < AuthenticationChallenge.maximumParameters {
          // Of two parameters with one name, the first counts.
          let old = found[found.count - 1].parameters[word.lowercased()]
          found[found.count - 1].parameters[word.lowercased()] = old ?? value
        }
      } else {
        place = max(mark, place)
        found.append(AuthenticationChallenge(scheme: word.lowercased()))
      }
    }
    return found
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skip(_ set: StaticString) {
    while let byte = next, set.withUTF8Buffer({ $0.contains(byte) }) { place += 1 }
  }

  private mutating func token() -> String? {
    let start = place
    while let byte = next, byte > 0x20, byte != 0x7F, !"\",=".utf8.contains(byte) { place += 1 }
    return place > start ? String(decoding: bytes[start..<place], as: UTF8.self) : nil
  }

  /// Reads `= value` or `= "value"`.
  private mutating func parameterValue() -> String? {
    place += 1
    skip(" \t")
    guard next == UInt8(ascii: "\"") else { return token() ?? "" }
    place += 1
    var value: [UInt8] = []
    while let byte = next {
      place += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: value, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), let escaped = next {
        value.append(escaped)
        place += 1
      } else {
        value.append(byte)
      }
    }
    return nil
  }
}
