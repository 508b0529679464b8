import CSQLite

/// rpm's newest database, `rpmdb.sqlite`: the headers are the `blob` column of the table `Packages`. SQLite
/// reads it from memory; nothing is written, and no statement that the file holds is run.
final class RPMSQLiteDatabase {
  /// The most virtual-machine steps of SQLite, in thousands: real databases take fewer than one, and a
  /// file made to keep SQLite busy is stopped here.
  static let maximumThousandsOfSteps = 20_000

  private static let magic: StaticString = "SQLite format 3\0"

  private let connection: OpaquePointer
  private let image: UnsafeMutablePointer<UInt8>
  private let steps: UnsafeMutablePointer<Int>

  /// Lists the packages of the database in `file`.
  ///
  /// - Throws: ``PackageDatabaseFault``.
  static func read(_ file: [UInt8]) throws(PackageDatabaseFault) -> PackageListing {
    guard file.count >= 100, file[...].hasPrefix(magic) else {
      throw .notADatabase(expected: "an SQLite database")
    }
    return try RPMSQLiteDatabase(file).listing()
  }

  private init(_ file: [UInt8]) throws(PackageDatabaseFault) {
    var connection: OpaquePointer?
    let opened = sqlite3_open_v2(":memory:", &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nil)
    guard opened == SQLITE_OK, let connection else {
      sqlite3_close_v2(connection)
      throw .unsupported("an SQLite database (SQLite does not start: status \(opened))")
    }
    self.connection = connection
    image = .allocate(capacity: file.count)
    image.initialize(from: file, count: file.count)
    // A file in write-ahead mode wants a second file for its log. In memory there is none: these two bytes
    // say "rollback journal", and the committed pages are read as they lie.
    image[18] = 1
    image[19] = 1
    steps = .allocate(capacity: 1)
    steps.initialize(to: 0)
    sqlite3_progress_handler(connection, 1000, { RPMSQLiteDatabase.countSteps($0) }, steps)
    let size = sqlite3_int64(file.count)
    let flags = UInt32(SQLITE_DESERIALIZE_READONLY)
    guard sqlite3_deserialize(connection, "main", image, size, size, flags) == SQLITE_OK else {
      throw .damaged("SQLite refuses it")
    }
  }

  deinit {
    sqlite3_close_v2(connection)
    image.deallocate()
    steps.deallocate()
  }

  private static func countSteps(_ steps: UnsafeMutableRawPointer?) -> Int32 {
    guard let steps = steps?.assumingMemoryBound(to: Int.self) else { return 1 }
    steps.pointee += 1
    return steps.pointee > maximumThousandsOfSteps ? 1 : 0
  }

  private func listing() throws(PackageDatabaseFault) -> PackageListing {
    var hasTable = false
    // A view or a virtual table of that name could run what it likes.
    try rows(
      "SELECT 1 FROM sqlite_schema WHERE name = 'Packages' AND type = 'table' AND rootpage > 0"
    ) { (_) throws(PackageDatabaseFault) in hasTable = true }
    guard hasTable else { throw .notADatabase(expected: "an rpm database (it has no table Packages)") }
    var listing = PackageListing()
    try rows("SELECT blob FROM Packages") { (blob) throws(PackageDatabaseFault) in
      try RPMHeader.read(blob[...], into: &listing)
    }
    return listing
  }

  /// Runs `query` and hands over the first column of each row as bytes.
  private func rows(
    _ query: String, _ body: ([UInt8]) throws(PackageDatabaseFault) -> Void
  ) throws(PackageDatabaseFault) {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(connection, query, -1, &statement, nil) == SQLITE_OK else { throw fault() }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        let bytes = sqlite3_column_blob(statement, 0)
        let count = Int(sqlite3_column_bytes(statement, 0))
        try body(Array(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count)))
      case SQLITE_DONE: return
      default: throw fault()
      }
    }
  }

  private func fault() -> PackageDatabaseFault {
    .damaged("SQLite says: " + PrintableText.decode(Array(String(cString: sqlite3_errmsg(connection)).utf8)))
  }
}
