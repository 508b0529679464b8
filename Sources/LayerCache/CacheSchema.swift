/// How the database is laid out, and by what one is known to be ours.
enum CacheSchema {
  /// What SQLite calls `application_id`: "Plms".
  static let application: Int64 = 0x506c_6d73
  /// What SQLite calls `user_version`: raised with every change of the tables. Another version's file is made anew.
  static let version: Int64 = 1

  /// The tables, each with the very text that SQLite keeps of it: a file with others is not ours, and could have
  /// triggers and views that run what they like.
  static let tables = [
    "CREATE TABLE setting(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
    """
    CREATE TABLE layer(id INTEGER PRIMARY KEY, blob TEXT NOT NULL, diff_id TEXT NOT NULL, \
    bytes INTEGER NOT NULL, used INTEGER NOT NULL, UNIQUE(blob, diff_id))
    """,
    """
    CREATE TABLE piece(id INTEGER PRIMARY KEY, \
    layer INTEGER NOT NULL REFERENCES layer(id) ON DELETE CASCADE, name TEXT NOT NULL, \
    version INTEGER NOT NULL, part INTEGER NOT NULL, checksum BLOB NOT NULL, bytes BLOB NOT NULL, \
    UNIQUE(layer, name, part))
    """,
  ]

  /// What is said to SQLite of every connection.
  ///
  /// Nothing waits for the disk (`synchronous`): after a loss of power the file may be damaged, which is found by its
  /// checksums, and the file is made anew. Waiting would cost more than the cache saves.
  static let settings = """
    PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;
    PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 1048576;
    """
}

extension SQLiteDatabase {
  /// What is found when a database is opened.
  enum State {
    /// A new one, without anything.
    case empty
    /// One of ours.
    case ours
    /// One of another version, or of another program.
    case foreign
  }

  /// Whose database this is.
  /// - Throws: ``SQLiteError``, also when it is damaged.
  func state() throws(SQLiteError) -> State {
    let application = try number("PRAGMA application_id")
    let version = try number("PRAGMA user_version")
    let texts = try statement("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid").rows {
      $0.text(0)
    }
    if application == 0, version == 0, texts.isEmpty { return .empty }
    let isOurs =
      application == CacheSchema.application && version == CacheSchema.version && texts == CacheSchema.tables
    return isOurs ? .ours : .foreign
  }

  /// The number that a query gives; 0 when it gives none.
  func number(_ query: String) throws(SQLiteError) -> Int64 {
    try statement(query).rows { $0.integer(0) }.first ?? 0
  }
}
