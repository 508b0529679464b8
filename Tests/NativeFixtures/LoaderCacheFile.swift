/// Writes caches of glibc's loader (glibc, `sysdeps/generic/dl-cache.h`).
public enum LoaderCacheFile {
  /// The forms that `ldconfig` can write (`ldconfig -c`).
  public enum Form: CaseIterable, Sendable {
    case new
    /// The old form, and the new one behind it.
    case compatible
  }

  /// A cache with the libraries at those paths, each by the name of its file.
  public static func bytes(_ paths: [String], form: Form = .new) -> [UInt8] {
    let names = paths.map { String($0.split(separator: "/").last ?? "") }
    var prefix: [UInt8] = []
    if form == .compatible {
      prefix = Array("ld.so-1.7.0".utf8) + [0] + number(paths.count)
      prefix += [UInt8](repeating: 0, count: paths.count * 12)
      while prefix.count % 8 != 0 { prefix.append(0) }
    }
    var entries: [UInt8] = []
    var texts: [UInt8] = []
    let start = 48 + paths.count * 24
    func place(_ text: String) -> [UInt8] {
      defer { texts += Array(text.utf8) + [0] }
      return number(start + texts.count)
    }
    for (name, path) in zip(names, paths) {
      // Flags of a library for x86-64, name, path, and two fields that are not used.
      entries += number(0x303) + place(name) + place(path) + [UInt8](repeating: 0, count: 12)
    }
    let header =
      Array("glibc-ld.so.cache1.1".utf8) + number(paths.count) + number(texts.count) + [2, 0, 0, 0]
      + [UInt8](repeating: 0, count: 16)
    return prefix + header + entries + texts
  }

  private static func number(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(value >> ($0 * 8) & 0xff) }
  }
}
