import ELFReading

/// An object in a scope.
struct LinkedObject {
  /// The path that it was found by: `$ORIGIN` is that path's folder.
  var path: String
  /// The object itself.
  var file: ImageObject
  /// Which object in the scope asked for it first.
  var requester: Int?

  /// The folders that it and what asked for it, and so on, name for all that they need.
  var folders: [String] = []

  /// What a loader knows of it.
  var object: ELFObject { file.object }

  /// The folder of a path.
  static func folder(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
