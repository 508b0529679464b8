internal import ImageSources

extension ImageReference {
  /// What an image is called that has the name `name` in this place.
  ///
  /// Layouts mostly name an image by its tag alone (`24-slim`), which says little in a report and fits no
  /// image pattern: the folder's or the archive's name is put before it (`node:24-slim`), as it stands on the
  /// command line. A whole name is left as it is.
  func fullName(of name: String) -> String {
    // An image without a name is called after its place already.
    guard !name.isEmpty, !name.contains(":"), !name.contains("/"),
      name != place, let folder = placeName
    else { return name }
    return "\(folder):\(name)"
  }

  /// The last component of the path, without the endings of archives; nil for standard input.
  private var placeName: String? {
    guard let last = location.split(separator: "/").last(where: { $0 != "." && $0 != ".." }) else {
      return nil
    }
    var name = String(last)
    for ending in Self.archiveEndings where name.hasSuffix(ending) && name.count > ending.count {
      name.removeLast(ending.count)
    }
    return name
  }
}
