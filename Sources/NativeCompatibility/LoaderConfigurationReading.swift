/// Reads `ld.so.conf` and what it includes (`ldconfig(8)`).
struct LoaderConfigurationReading {
  /// Files read, one including another, at most.
  static let maximumFiles = 256
  /// Folders that are searched, at most.
  static let maximumFolders = 1_024

  private let lookup: any ImageFileLookup

  init(_ lookup: any ImageFileLookup) {
    self.lookup = lookup
  }

  /// The folders that a file names, those of included files in their place.
  func folders(from path: String) -> [String] {
    var folders: [String] = []
    var seen: Set<String> = []
    read(path, &seen, &folders)
    return folders
  }

  private func read(_ path: String, _ seen: inout Set<String>, _ folders: inout [String]) {
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
            read(file, &seen, &folders)
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
  private func files(matching pattern: String, from path: String) -> [String] {
    let whole = pattern.hasPrefix("/") ? pattern : "\(LinkedObject.folder(path))/\(pattern)"
    let folder = LinkedObject.folder(whole)
    let last = whole.split(separator: "/").last.map(String.init) ?? ""
    guard last.contains("*") || last.contains("?") else { return [whole] }
    return lookup.names(inFolder: folder).filter { Self.matches(Array($0.utf8)[...], Array(last.utf8)[...]) }
      .sorted().map { "\(folder)/\($0)" }
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
