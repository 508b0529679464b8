internal import CSQLite

/// A database of SQLite: one owner of the handle, every status looked at.
///
/// One thread at a time uses it.
final class SQLiteDatabase {
  /// The longest value of a row: 64 MiB.
  static let maximumValueBytes: Int32 = 64 << 20

  private let handle: OpaquePointer

  /// Opens the database in a file; a file that is not there is made.
  /// - Throws: ``SQLiteError``.
  init(path: String, waitingMilliseconds: Int32) throws(SQLiteError) {
    var handle: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let status = sqlite3_open_v2(path, &handle, flags, nil)
    guard status == SQLITE_OK, let handle else {
      let reason = handle.map { String(cString: sqlite3_errmsg($0)) } ?? "SQLite does not start"
      sqlite3_close_v2(handle)
      throw SQLiteError(code: status & 0xff, description: reason)
    }
    self.handle = handle
    sqlite3_busy_timeout(handle, waitingMilliseconds)
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, Self.maximumValueBytes)
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
  }

  deinit {
    sqlite3_close_v2(handle)
  }

  /// Runs statements that give nothing back.
  /// - Throws: ``SQLiteError``.
  func run(_ statements: String) throws(SQLiteError) {
    guard sqlite3_exec(handle, statements, nil, nil, nil) == SQLITE_OK else { throw error }
  }

  /// Makes a statement ready.
  /// - Throws: ``SQLiteError``.
  func statement(_ text: String) throws(SQLiteError) -> SQLiteStatement {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, text, -1, &statement, nil) == SQLITE_OK, let statement else {
      throw error
    }
    return SQLiteStatement(statement, of: self)
  }

  /// Runs `body` in one transaction that writes: all of it is done, or nothing.
  /// - Throws: What `body` throws, and ``SQLiteError`` when the transaction cannot begin or end.
  func write<Result>(_ body: () throws(SQLiteError) -> Result) throws(SQLiteError) -> Result {
    try run("BEGIN IMMEDIATE")
    do throws(SQLiteError) {
      let result = try body()
      try run("COMMIT")
      return result
    } catch {
      // SQLite may have rolled back by itself; then there is nothing more to undo.
      if sqlite3_get_autocommit(handle) == 0 { try? run("ROLLBACK") }
      throw error
    }
  }

  /// The number of the row that was added last.
  var lastRow: Int64 { sqlite3_last_insert_rowid(handle) }

  /// What went wrong last.
  var error: SQLiteError {
    SQLiteError(
      code: sqlite3_errcode(handle) & 0xff, description: String(cString: sqlite3_errmsg(handle)))
  }
}
