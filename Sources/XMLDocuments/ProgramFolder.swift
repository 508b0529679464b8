import Glibc

/// The folder that the program lies in: a portable archive and an image bring along what a system may not have.
enum ProgramFolder {
  /// The XML catalog that comes with the program: `../share/plimsoll/xml/catalog.xml` from its folder. Where the program
  /// was built or installed from source there is none, and the system's catalog alone counts.
  static let catalogPath: String = {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0, count < buffer.count else { return "" }
    let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)
    return "\(folder)/../share/plimsoll/xml/catalog.xml"
  }()
}
