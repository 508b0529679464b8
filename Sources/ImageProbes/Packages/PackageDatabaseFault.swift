/// Why a package database cannot be read. The count is then unknown, never zero.
enum PackageDatabaseFault: Error, Hashable, Sendable {
  /// The file does not begin as a database of its kind does.
  case notADatabase(expected: String)
  /// A structure reaches beyond the file's end, points back at itself, or holds what it cannot.
  case damaged(String)
  /// The database uses what is not read here.
  case unsupported(String)

  /// One sentence for a note.
  var explanation: String {
    switch self {
    case .notADatabase(let expected): "it is not \(expected)"
    case .damaged(let what): "it is damaged: \(what)"
    case .unsupported(let what): "it is \(what), which is not read"
    }
  }
}
