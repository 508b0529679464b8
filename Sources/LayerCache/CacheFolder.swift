internal import Glibc
public import Messages

/// The folder of the cache: its files, and a lock that tells who uses them.
///
/// Who uses the database holds the lock with others; who takes its files away holds it alone. SQLite's own locks do not
/// say that: they are gone when a file is.
final class CacheFolder {
  /// The folder's path.
  let path: String
  private let lock: CInt

  /// The path of the database.
  var database: String { path + "/" + Self.databaseName }
  private static let databaseName = "layers.sqlite"
  private static let lockName = "layers.lock"
  /// How often, and with how many microseconds between, a lock that another process holds is asked for: who takes a file
  /// away is done at once, and a program that is just being started holds what its parent has open until it runs.
  private static let attempts = 50
  private static let microsecondsBetween: UInt32 = 10_000

  /// Opens the folder, which is made where it is not there, and takes the lock with others.
  /// - Throws: ``CacheProblem`` when the system refuses.
  init(_ path: String) throws(CacheProblem) {
    self.path = path
    try Self.makeFolders(path)
    lock = open(path + "/" + Self.lockName, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard lock >= 0 else { throw CacheProblem(.unusable, "'\(path)' cannot be written to: \(Self.reason)") }
    guard share() else {
      close(lock)
      throw CacheProblem(.inUse, "another process is taking the cache away")
    }
  }

  deinit {
    close(lock)
  }

  /// Takes the lock with others, once nobody holds it alone.
  func share() -> Bool { take(LOCK_SH) }

  /// Takes the lock alone; false when others hold it.
  func takeAlone() -> Bool { take(LOCK_EX) }

  private func take(_ kind: CInt) -> Bool {
    for attempt in 0..<Self.attempts {
      if attempt > 0 { usleep(Self.microsecondsBetween) }
      if flock(lock, kind | LOCK_NB) == 0 { return true }
    }
    return false
  }

  /// Takes the database's files away. Only who holds the lock alone may do so.
  /// - Throws: ``CacheProblem`` when the system refuses.
  func removeDatabase() throws(CacheProblem) {
    for ending in ["", "-wal", "-shm", "-journal"] {
      guard unlink(database + ending) == 0 || errno == ENOENT else {
        throw CacheProblem(.unusable, "'\(database + ending)' cannot be removed: \(Self.reason)")
      }
    }
  }

  /// Makes the file of a database that is not there: SQLite would let others read it.
  func makeDatabaseFile() {
    guard access(database, F_OK) != 0 else { return }
    let made = open(database, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if made >= 0 { close(made) }
  }

  /// The bytes that the database's files take in a folder; 0 where there are none.
  static func storedBytes(ofDatabaseIn folder: String) -> Int64 {
    ["", "-wal", "-shm"].reduce(0) { sum, ending in
      var status = stat()
      return stat("\(folder)/\(databaseName)\(ending)", &status) == 0 ? sum + Int64(status.st_size) : sum
    }
  }

  /// Whether there is a database in a folder.
  static func hasDatabase(in folder: String) -> Bool { access("\(folder)/\(databaseName)", F_OK) == 0 }

  /// The path of the database in a folder.
  static func database(in folder: String) -> String { "\(folder)/\(databaseName)" }

  private static func makeFolders(_ path: String) throws(CacheProblem) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o700) == 0 || errno == EEXIST || access(made, F_OK) == 0 else {
        throw CacheProblem(.unusable, "the folder '\(made)' cannot be made: \(reason)")
      }
    }
  }

  private static var reason: String { String(cString: strerror(errno)) }
}

/// Why a cache cannot be used. It is never a reason not to measure.
public struct CacheProblem: Error, Hashable, Sendable, MessageConvertible {
  /// What is wrong.
  public enum Code: Hashable, Sendable {
    /// Another process uses it, and what was to be done needs it alone.
    case inUse
    /// The system, or SQLite, refuses.
    case unusable
    /// It was damaged as a whole.
    case damaged
  }

  /// What is wrong.
  public var code: Code
  /// The message in English.
  public var description: String { message.description }

  /// What is wrong, as a clause.
  public var message: Message

  init(_ code: Code, _ message: Message) {
    self.code = code
    self.message = message
  }
}
