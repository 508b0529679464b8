internal import CSQLite

/// What SQLite refused, and why.
struct SQLiteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// SQLite's primary result code.
  var code: Int32
  /// SQLite's words for it.
  var description: String

  /// Whether the file is no database, or a damaged one.
  var isDamage: Bool { code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_SCHEMA }
  /// Whether others kept the database busy for too long.
  var isBusy: Bool { code == SQLITE_BUSY || code == SQLITE_LOCKED }
}
