import Glibc

/// A path as it is written from a folder: the same wherever both were copied to together.
enum RelativePath {
  /// The path of a file or folder from a folder. Either may not be there yet.
  ///
  /// Links are followed first: a `..` in a shell leads out of the folder that a link leads to.
  static func path(to target: String, from folder: String) -> String {
    let (target, folder) = (components(of: target), components(of: folder))
    let shared = zip(target, folder).prefix { $0 == $1 }.count
    let path = Array(repeating: "..", count: folder.count - shared) + target[shared...]
    guard let first = path.first else { return "." }
    // What begins like an option is no path to a command.
    return (first.hasPrefix("-") ? "./" : "") + path.joined(separator: "/")
  }

  /// The components of the absolute path, without links as far as it is there.
  private static func components(of path: String) -> [String] {
    var known = path.hasPrefix("/") ? path : "\(currentFolder)/\(path)"
    var rest: [String] = []
    while !known.isEmpty {
      if let resolved = resolved(known) { return normalised(resolved, then: rest) }
      let parts = known.split(separator: "/")
      rest.insert(contentsOf: parts.suffix(1).map(String.init), at: 0)
      known = parts.isEmpty ? "" : "/" + parts.dropLast().joined(separator: "/")
    }
    return normalised("/", then: rest)
  }

  private static func normalised(_ resolved: String, then rest: [String]) -> [String] {
    var components = resolved.split(separator: "/").map(String.init)
    for part in rest where part != "." {
      if part == ".." { _ = components.popLast() } else { components.append(part) }
    }
    return components
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static var currentFolder: String {
    guard let folder = getcwd(nil, 0) else { return "" }
    defer { free(folder) }
    return String(cString: folder)
  }
}
