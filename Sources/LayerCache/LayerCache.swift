internal import BlobDecoding
public import ImageReading
internal import ImageSources
import Messages
internal import OCIFormat

/// What layers told, in a file of SQLite that several processes can use at once.
///
/// Nothing that goes wrong with it is an error of measuring: what cannot be recalled is read, and what cannot be kept is
/// read the next time. A file that is damaged, older, newer or another program's is made anew.
///
/// It holds names of files, sizes, owners, and what probes made of files: what images hold, and neither their names nor
/// where they came from. Only the user may read it.
public final class LayerCache: LayerMemory {
  /// The most bytes of pieces that are kept: 1 GiB, which is about 100 images of a gigabyte that share no layer. The
  /// layers that were not used for the longest time are let go.
  public static let maximumBytes: Int64 = 1 << 30

  /// Names the piece that holds what was found of a whole image. No layer has one of this name.
  public static let imageFindings = ".findings"

  /// 16 random bytes that were made with the file, and that no maker of an image knows.
  public let secret: [UInt8]
  private let state: Locked<State>
  private let maximumBytes: Int64

  /// The database, which one thread at a time uses.
  ///
  /// Unchecked `Sendable`: it is touched under the lock only.
  private struct State: @unchecked Sendable {
    var folder: CacheFolder
    /// Nil once it is of no use to this process.
    var database: SQLiteDatabase?
    /// Whether writing failed: a full disk does not become an empty one layer by layer.
    var isReadOnly = false
    /// The layers that were recalled, and are not written down as used yet.
    var used: Set<Int64> = []

    /// Does something with the database; nil when there is none.
    mutating func attempt<Result>(
      _ body: (inout State, SQLiteDatabase) throws(SQLiteError) -> Result
    ) -> Swift.Result<Result?, SQLiteError> {
      guard let database else { return .success(nil) }
      do throws(SQLiteError) {
        return .success(try body(&self, database))
      } catch {
        return .failure(error)
      }
    }
  }

  /// Opens the cache in a folder; both are made where they are not there.
  ///
  /// - Parameters:
  ///   - folder: an absolute path.
  ///   - maximumBytes: the most bytes of pieces that are kept.
  /// - Throws: ``CacheProblem`` when there is no cache to be had. It is no reason not to measure.
  public init(folder: String, maximumBytes: Int64 = LayerCache.maximumBytes) throws(CacheProblem) {
    let folder = try CacheFolder(folder)
    let opening = CacheOpening(folder: folder)
    var database: SQLiteDatabase? = try opening.database()
    var secret = database.flatMap(Self.secret)
    if secret == nil {
      // Closed before its file goes: SQLite would take the new one's journal for the old one's.
      database = nil
      database = try opening.madeAnew()
      secret = database.flatMap(Self.secret)
    }
    guard let secret else { throw CacheProblem(.unusable, "the database that was made has no secret") }
    self.secret = secret
    self.maximumBytes = maximumBytes
    state = Locked(State(folder: folder, database: database))
  }

  static func secret(of database: SQLiteDatabase) -> [UInt8]? {
    let found = try? database.statement("SELECT value FROM setting WHERE name = ?").rows(
      .text(CacheSettings.secret)
    ) { $0.bytes(0) }
    return found?.first.flatMap { $0.count == CacheSettings.secretBytes ? $0 : nil }
  }

  /// What was kept of a layer; see ``LayerMemory/recall(_:versions:)``.
  package func recall(_ layer: LayerIdentity, versions: [String: Int]) -> [String: LayerPiece]? {
    attempt { state, database throws(SQLiteError) in
      guard let id = try CacheRows(database).id(of: layer) else { return nil }
      guard let pieces = try CacheRows(database).pieces(of: layer, id: id, versions: versions) else {
        // A damaged row: the layer is read again, and kept again.
        try database.write { () throws(SQLiteError) in try CacheRows(database).remove(id) }
        return nil
      }
      state.used.insert(id)
      return pieces
    } ?? nil
  }

  /// Keeps pieces of a layer, in one transaction; see ``LayerMemory/keep(_:of:)``.
  package func keep(_ pieces: [LayerPiece], of layer: LayerIdentity) {
    let bytes = pieces.reduce(Int64(0)) { $0 + Int64($1.byteCount) }
    guard bytes <= maximumBytes / 2 else { return }
    _ = attempt(writing: true) { _, database throws(SQLiteError) in
      try database.write { () throws(SQLiteError) in
        let rows = CacheRows(database)
        try rows.makeRoom(for: bytes, maximumBytes: maximumBytes)
        try rows.insert(pieces, of: layer)
      }
    }
  }

  /// Writes down which layers were recalled, so that others are let go first.
  public func flush() {
    _ = attempt(writing: true) { state, database throws(SQLiteError) in
      guard !state.used.isEmpty else { return }
      let used = state.used
      state.used = []
      try database.write { () throws(SQLiteError) in try CacheRows(database).markUsed(used) }
    }
  }

  /// Does something with the database; nil when it cannot be done.
  private func attempt<Result>(
    writing: Bool = false, _ body: (inout State, SQLiteDatabase) throws(SQLiteError) -> Result
  ) -> Result? {
    state.withLock { state in
      guard !(writing && state.isReadOnly) else { return nil }
      switch state.attempt(body) {
      case .success(let result): return result
      case .failure(let error) where error.isDamage:
        // Whoever finds the damage begins again, unless others use the file: then the next does. The database is
        // closed before its file goes: SQLite would take the new one's journal for the old one's.
        state.database = nil
        state.database = try? CacheOpening(folder: state.folder).madeAnew()
        state.used = []
      case .failure(let error):
        if writing, !error.isBusy { state.isReadOnly = true }
      }
      return nil
    }
  }
}
