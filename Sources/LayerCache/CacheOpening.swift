internal import Glibc
import Messages

/// Opens the database of a cache, and makes it anew where it is damaged, of another version, or another program's.
struct CacheOpening {
  /// How long a process waits for another that writes: 5 s. A layer is written in a few hundredths.
  static let waitingMilliseconds: Int32 = 5_000

  let folder: CacheFolder

  /// How often a database is opened that others keep busy: they make it just now, which SQLite does not wait for.
  private static let attempts = 50
  private static let microsecondsBetween: UInt32 = 10_000

  /// - Throws: ``CacheProblem`` when the system refuses, or others use what must be made anew.
  func database() throws(CacheProblem) -> SQLiteDatabase {
    for attempt in 1...Self.attempts {
      do throws(SQLiteError) {
        if let database = try opened() { return database }
        break
      } catch {
        if error.isDamage { break }
        guard error.isBusy, attempt < Self.attempts else {
          throw CacheProblem(.unusable, "SQLite says: \(error)")
        }
        usleep(Self.microsecondsBetween)
      }
    }
    return try madeAnew()
  }

  /// Takes away what is there, and begins again.
  /// - Throws: ``CacheProblem`` as ``database()`` does.
  func madeAnew() throws(CacheProblem) -> SQLiteDatabase {
    guard folder.takeAlone() else {
      // Where a lock is turned into another, it may be lost on the way.
      _ = folder.share()
      throw CacheProblem(
        .inUse, "'\(folder.database)' must be made anew, but another process uses it")
    }
    defer { _ = folder.share() }
    try folder.removeDatabase()
    let made: SQLiteDatabase?
    do throws(SQLiteError) {
      made = try opened()
    } catch {
      throw CacheProblem(.unusable, "SQLite says: \(error)")
    }
    guard let made else { throw CacheProblem(.unusable, "'\(folder.database)' is another program's") }
    return made
  }

  /// The database; nil when what is there is not ours.
  private func opened() throws(SQLiteError) -> SQLiteDatabase? {
    folder.makeDatabaseFile()
    let database = try SQLiteDatabase(
      path: folder.database, waitingMilliseconds: Self.waitingMilliseconds)
    try database.run(CacheSchema.settings)
    switch try database.state() {
    case .foreign: return nil
    case .ours: return database
    case .empty:
      // Where a file system has no shared memory, SQLite keeps its older kind of journal, and says so in a row.
      _ = try database.number("PRAGMA journal_mode = WAL")
      try database.write { () throws(SQLiteError) in
        // Another process may have been faster.
        guard case .empty = try database.state() else { return }
        try database.run(CacheSchema.tables.joined(separator: ";\n"))
        try database.run("PRAGMA application_id = \(CacheSchema.application)")
        try database.run("PRAGMA user_version = \(CacheSchema.version)")
        try database.statement("INSERT INTO setting VALUES (?, ?)").run(
          .text(CacheSettings.secret), .bytes(CacheSettings.newSecret()))
      }
      return database
    }
  }
}

/// What the cache keeps besides layers.
enum CacheSettings {
  /// The name of the secret.
  static let secret = "secret"
  /// The number of its bytes: 16.
  static let secretBytes = 16

  /// Random bytes of the system.
  static func newSecret() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<secretBytes).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}
