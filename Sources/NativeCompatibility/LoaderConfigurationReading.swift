/// Reads `ld.so.conf` and what it includes (`ldconfig(8)`).
struct LoaderConfigurationReading {
  /// Files read, one including another, at most.
  static let maximumFiles = 256
  /// Folders that are searched, at most.
  static let maximumFolders = 1_024

  /// Names that are held against patterns, at most: one pattern of one folder costs as many as the folder has.
  static let maximumComparisons = 1 << 18

  private let lookup: any ImageFileLookup
  private var folders: [String] = []
  /// The files that were read.
  private var seen: Set<String> = []
  /// The names in folders that patterns are about, in their order.
  private var names: [String: [String]] = [:]
  /// The patterns that were followed: a second time, each leads to what was read already.
  private var patterns: Set<String> = []
  private var comparisons = 0

  init(_ lookup: any ImageFileLookup) {
    self.lookup = lookup
  }

  /// The folders that a file names, those of included files in their place.
  consuming func folders(from path: String) -> [String] {
    read(path)
    return folders
  }

  private mutating func read(_ path: String) {
    // A file that includes itself is read once.
    guard seen.count < Self.maximumFiles, seen.insert(path).inserted else { return }
    guard let text = lookup.text(atPath: path) else { return }
    for line in text.split(whereSeparator: \.isNewline) {
      let words = (line.split(separator: "#", omittingEmptySubsequences: false).first ?? "")
        .split(whereSeparator: { $0 == " " || $0 == "\t" })
      guard let first = words.first else { continue }
      if first == "include" {
        for pattern in words.dropFirst() {
          for file in files(matching: String(pattern), from: path) {
            read(file)
          }
        }
      } else if first != "hwcap", folders.count < Self.maximumFolders {
        // What follows "=" is the type of libraries that very old systems had.
        let folder = words.joined(separator: " ").split(separator: "=").first.map(String.init) ?? ""
        folders += folder.split(whereSeparator: { $0 == ":" || $0 == "," }).map(String.init)
      }
    }
  }

  /// The files that a pattern names; a pattern has `*` and `?` in its last component only.
  private mutating func files(matching pattern: String, from path: String) -> [String] {
    let whole = pattern.hasPrefix("/") ? pattern : "\(LinkedObject.folder(path))/\(pattern)"
    guard seen.count < Self.maximumFiles, patterns.insert(whole).inserted else { return [] }
    let folder = LinkedObject.folder(whole)
    let last = whole.split(separator: "/").last.map(String.init) ?? ""
    guard last.contains("*") || last.contains("?") else { return [whole] }
    let names = names[folder] ?? lookup.names(inFolder: folder).sorted()
    self.names[folder] = names
    comparisons += names.count
    guard comparisons <= Self.maximumComparisons else { return [] }
    let wanted = Array(last.utf8)[...]
    return names.filter { Self.matches(Array($0.utf8)[...], wanted) }.map { "\(folder)/\($0)" }
  }

  private static func matches(_ name: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
    var name = name
    var pattern = pattern
    // Where to go on after the last star, when what follows it does not match.
    var retry: (name: ArraySlice<UInt8>, pattern: ArraySlice<UInt8>)?
    while !name.isEmpty {
      if pattern.first == UInt8(ascii: "*") {
        pattern = pattern.dropFirst()
        retry = (name, pattern)
      } else if let wanted = pattern.first, wanted == UInt8(ascii: "?") || wanted == name.first {
        name = name.dropFirst()
        pattern = pattern.dropFirst()
      } else if let last = retry {
        name = last.name.dropFirst()
        pattern = last.pattern
        retry = (name, pattern)
      } else {
        return false
      }
    }
    return pattern.allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
