#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A folder of files that somebody wrote and names.
public enum SourceFolder {
  /// The names of the files in a folder that are wanted, sorted by their bytes. Hidden files and folders are none.
  ///
  /// - Returns: nil when `path` is no folder that can be read.
  public static func files(in path: String, where isWanted: (String) -> Bool) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
          String(cString: $0)
        }
      }
      guard entry.pointee.d_type != DT_DIR, !name.hasPrefix("."), isWanted(name) else { continue }
      names.append(name)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
