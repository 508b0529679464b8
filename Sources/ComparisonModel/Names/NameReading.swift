/// Reads names as people write them: `Debian GNU/Linux 12 (bookworm)`, `debian:12-slim`, `musl libc 1.2.5`.
struct NameReading {
  /// The most words that one name has: `red hat enterprise linux server` has five.
  static let maximumWordsOfName = 6

  /// What is known by several names, in lower case, with the one that stands for all.
  var known: [String: String] = [:]
  /// Whether code names of releases are names here.
  var knowsReleases = false
  /// Whether a name that is not known is none at all, rather than that of something unheard of.
  var isClosed = false
  /// Whether a name begins with its name even where that looks like a version, as `7z` does.
  var needsName = false

  /// What a name means. All of it must hold: `Debian 12 (bookworm)` is Debian 12, and the release `bookworm`.
  ///
  /// Words in brackets that are neither a version nor a code name are remarks, and mean nothing.
  func things(_ text: String) -> [NamedThing] {
    let text = Words(text.lowercased())
    var words = text.plain.flatMap(parts)
    var thing = NamedThing(name: nil)
    if let (name, count) = knownName(words) {
      thing.name = name
      words.removeFirst(count)
    } else if let first = words.first,
      needsName || (ReleaseVersion(first) == nil && releases(first, of: nil).isEmpty)
    {
      let end = words.dropFirst().firstIndex { ReleaseVersion($0) != nil } ?? words.count
      let name = Self.withoutKind(words[..<end].joined(separator: " "))
      let holdsKnownName = words.indices.contains { knownName(Array(words[$0...])) != nil }
      thing.isUnclear = isClosed || holdsKnownName
      thing.name = thing.isUnclear ? nil : name
      words.removeFirst(end)
    }
    var things = [thing]
    read(words, into: &things, unknownWordsMatter: true)
    read(text.bracketed, into: &things, unknownWordsMatter: false)
    return things
  }

  /// Reads versions and code names, the first version into the first thing.
  private func read(_ words: [String], into things: inout [NamedThing], unknownWordsMatter: Bool) {
    var skipped: [Substring] = []
    for word in words {
      if skipped.first.map({ $0 == word }) ?? false {
        skipped.removeFirst()
      } else if let version = ReleaseVersion(word) {
        if things[0].version == nil {
          things[0].version = version
        } else {
          things.append(NamedThing(name: things[0].name, version: version))
        }
      } else if let release = releases(word, of: things[0].name).first {
        things.append(NamedThing(name: release.distribution, version: ReleaseVersion(release.version)))
        skipped = Array(release.words.dropFirst())
      } else if unknownWordsMatter, !Self.fillers.contains(word) {
        things[0].isUnclear = true
      }
    }
    // A code name alone says everything: nothing is left of the name itself.
    if things.count > 1, things[0] == NamedThing(name: nil) { things.removeFirst() }
  }

  /// The longest known name that the words begin with, and how many of them it takes.
  private func knownName(_ words: [String]) -> (name: String, count: Int)? {
    guard !known.isEmpty else { return nil }
    for count in stride(from: min(words.count, Self.maximumWordsOfName), to: 0, by: -1) {
      if let name = known[words[..<count].joined(separator: " ")] { return (name, count) }
    }
    return nil
  }

  private func releases(_ word: String, of distribution: String?) -> [DistributionRelease] {
    guard knowsReleases else { return [] }
    return DistributionRelease.named(word).filter { distribution == nil || $0.distribution == distribution }
  }

  /// A word in the parts that are names and versions of their own: `debian:12-slim` is `debian` and `12`,
  /// `alpine3.24` is `alpine` and `3.24`, `bookworm-slim` is `bookworm`. What follows a hyphen in a tag is the
  /// variant of an image, and says nothing of what it is of.
  private func parts(_ word: String) -> [String] {
    guard !known.isEmpty, known[word] == nil, ReleaseVersion(word) == nil else { return [word] }
    let image = word.prefix { $0 != "@" }.split(separator: "/").last ?? ""
    if let colon = image.firstIndex(of: ":") {
      let tag = image[image.index(after: colon)...].prefix { $0 != "-" }
      let isVersion = tag != "latest" && !tag.isEmpty
      return parts(String(image[..<colon])) + (isVersion ? [String(tag)] : [])
    }
    let stem = String(word.prefix { $0 != "-" })
    if stem != word, known[stem] != nil || !releases(stem, of: nil).isEmpty { return [stem] }
    let letters = String(word.prefix { !$0.isNumber })
    if letters != word, known[letters] != nil { return [letters, String(word.dropFirst(letters.count))] }
    return [word]
  }

  /// Words that stand beside a name and a version and say nothing more.
  private static let fillers: Set<String> = ["linux", "gnu/linux", "lts", "release", "version"]

  /// `void linux` is `void` in os-release(5).
  private static func withoutKind(_ name: String) -> String {
    for suffix in [" gnu/linux", " linux"] where name.hasSuffix(suffix) {
      return String(name.dropLast(suffix.count))
    }
    return name
  }

  /// The words of a text, and those of it that stand in brackets.
  private struct Words {
    var plain: [String] = []
    var bracketed: [String] = []

    init(_ text: String) {
      var depth = 0
      for run in text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }) {
        var word = ""
        for character in run + " " {
          switch character {
          case "(", "[", ")", "]", " ":
            if !word.isEmpty { if depth > 0 { bracketed.append(word) } else { plain.append(word) } }
            word = ""
            depth = max(0, depth + (character == " " ? 0 : "([".contains(character) ? 1 : -1))
          default: word.append(character)
          }
        }
      }
    }
  }
}
