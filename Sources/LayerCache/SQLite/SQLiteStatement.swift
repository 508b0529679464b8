internal import CSQLite

/// A statement of SQLite, with values in the places that its text leaves open.
final class SQLiteStatement {
  private let handle: OpaquePointer
  private let database: SQLiteDatabase

  init(_ handle: OpaquePointer, of database: SQLiteDatabase) {
    self.handle = handle
    self.database = database
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// A value of a row.
  enum Value {
    case integer(Int64)
    case text(String)
    case bytes([UInt8])
  }

  /// Runs the statement with values, which is then ready to be run again.
  /// - Throws: ``SQLiteError``.
  func run(_ values: Value...) throws(SQLiteError) {
    try bind(values)
    defer { sqlite3_reset(handle) }
    guard sqlite3_step(handle) == SQLITE_DONE else { throw database.error }
  }

  /// Runs the statement with values, and makes something of each row.
  /// - Throws: ``SQLiteError``.
  func rows<Row>(_ values: Value..., row: (SQLiteStatement) -> Row) throws(SQLiteError) -> [Row] {
    try bind(values)
    defer { sqlite3_reset(handle) }
    var rows: [Row] = []
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_ROW: rows.append(row(self))
      case SQLITE_DONE: return rows
      default: throw database.error
      }
    }
  }

  private func bind(_ values: [Value]) throws(SQLiteError) {
    // SQLite copies what it is given (`SQLITE_TRANSIENT`, a macro that Swift does not see).
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    for (index, value) in zip(Int32(1)..., values) {
      let status =
        switch value {
        case .integer(let number): sqlite3_bind_int64(handle, index, number)
        case .text(let text): sqlite3_bind_text(handle, index, text, -1, copied)
        // No bytes at all have no place in memory, which SQLite takes for no value.
        case .bytes(let bytes) where bytes.isEmpty: sqlite3_bind_zeroblob(handle, index, 0)
        case .bytes(let bytes): sqlite3_bind_blob64(handle, index, bytes, UInt64(bytes.count), copied)
        }
      guard status == SQLITE_OK else { throw database.error }
    }
  }

  // MARK: The columns of the row that is there

  /// A number; 0 for what is none.
  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  /// A text; empty for what is none.
  func text(_ column: Int32) -> String {
    sqlite3_column_text(handle, column).map { String(cString: $0) } ?? ""
  }

  /// Bytes; none for what is none.
  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }
}
