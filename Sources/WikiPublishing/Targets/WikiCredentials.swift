import BoundedFiles
import Glibc
import Messages

/// Who writes to a wiki: a user and a password, from the environment or from a file that its owner alone can read.
public struct WikiCredentials: Sendable {
  /// The variables that name them.
  public static let variables = (user: "PLIMSOLL_WIKI_USER", password: "PLIMSOLL_WIKI_PASSWORD")
  /// The largest file of credentials that is read: 1 MiB.
  public static let maximumBytes = 1 << 20

  let user: String
  let password: String

  /// Looks the credentials for a host up: in the environment, else in the file that `NETRC` names, else in
  /// `~/.netrc`, in the form of netrc(5).
  ///
  /// - Returns: nil where there are none.
  /// - Throws: ``PublishingError`` where the file can be read by others, or not at all.
  public static func find(
    for host: String, in environment: [String: String]
  ) throws(PublishingError) -> WikiCredentials? {
    if let user = environment[variables.user], let password = environment[variables.password], !user.isEmpty {
      return WikiCredentials(user: user, password: password)
    }
    guard let path = environment["NETRC"] ?? environment["HOME"].map({ $0 + "/.netrc" }) else { return nil }
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    guard status.st_mode & 0o077 == 0 else {
      throw PublishingError(
        .credentials, at: path, why: "others than its owner may read this file of passwords",
        suggestion: "chmod 600 \(path)")
    }
    do throws(BoundedFileError) {
      let bytes = try BoundedFile.bytes(ofFile: path, maximumBytes: maximumBytes)
      return credentials(for: host, inNetrc: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw PublishingError(.credentials, at: path, why: error.explanation)
    }
  }

  /// The entry of a host, or else the default one.
  static func credentials(for host: String, inNetrc text: String) -> WikiCredentials? {
    var words = text.split(separator: "\n").filter { !$0.drop { $0 == " " || $0 == "\t" }.hasPrefix("#") }
      .flatMap { $0.split { $0 == " " || $0 == "\t" || $0 == "\r" } }[...]
    var found: WikiCredentials?
    while let word = words.popFirst() {
      guard word == "machine" || word == "default" else { continue }
      let isOurs = word == "default" ? found == nil : words.popFirst().map { $0 == host } ?? false
      let entry = entry(&words)
      if isOurs, let entry { found = entry }
      if isOurs, word == "machine" { return found }
    }
    return found
  }

  private static func entry(_ words: inout ArraySlice<Substring>) -> WikiCredentials? {
    var (user, password): (String?, String?)
    while let word = words.first, word != "machine", word != "default" {
      words.removeFirst()
      switch word {
      case "login": user = words.popFirst().map(String.init)
      case "password": password = words.popFirst().map(String.init)
      default: continue
      }
    }
    guard let user, let password else { return nil }
    return WikiCredentials(user: user, password: password)
  }
}
