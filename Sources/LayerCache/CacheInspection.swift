internal import CSQLite
internal import Glibc
public import ImageReading
import Messages
internal import OCIFormat

/// What there is in a cache, told to people.
public struct CacheInformation: Hashable, Sendable {
  /// The path of the database.
  public var path: String
  /// Whether there is one.
  public var exists: Bool
  /// The bytes that its files take on disk.
  public var storedBytes: Int64
  /// The layers that it holds.
  public var layerCount: Int64
  /// The images of which it holds what was found.
  public var imageCount: Int64
  /// The bytes of what it holds of them.
  public var keptBytes: Int64
  /// The most bytes that it keeps.
  public var maximumBytes: Int64
  /// The most bytes that it keeps of one layer.
  public var maximumLayerBytes: Int64
}

/// What a look at every row of a cache came to.
public struct CacheVerification: Hashable, Sendable {
  /// The layers and images that were looked at.
  public var rowCount: Int64
  /// Those that were damaged, by their digests, and why. They are gone now, and will be read again.
  public var faults: [Fault]

  /// A layer or an image that was damaged.
  public struct Fault: Hashable, Sendable {
    /// The digest of its blob, or of its configuration, as the row has it.
    public var blob: String
    /// What is wrong, as a clause.
    public var reason: String
  }
}

extension LayerCache {
  /// What there is in the cache of a folder. Nothing is made where nothing is, and nothing is changed.
  /// - Throws: ``CacheProblem`` when it cannot be read, or is damaged.
  public static func information(folder: String) throws(CacheProblem) -> CacheInformation {
    var information = CacheInformation(
      path: CacheFolder.database(in: folder), exists: CacheFolder.hasDatabase(in: folder), storedBytes: 0,
      layerCount: 0, imageCount: 0, keptBytes: 0, maximumBytes: maximumBytes,
      maximumLayerBytes: Int64(KeptLayer.maximumBytes))
    guard information.exists else { return information }
    let opened = try CacheFolder(folder)
    do throws(SQLiteError) {
      let database = try SQLiteDatabase(
        path: opened.database, waitingMilliseconds: CacheOpening.waitingMilliseconds)
      try database.run(CacheSchema.settings)
      if case .ours = try database.state() {
        let images = "(SELECT layer FROM piece WHERE name = '\(imageFindings)')"
        information.imageCount = try database.number("SELECT count(*) FROM layer WHERE id IN \(images)")
        information.layerCount = try database.number("SELECT count(*) FROM layer WHERE id NOT IN \(images)")
        information.keptBytes = try database.number("SELECT total(bytes) FROM layer")
      }
    } catch {
      throw CacheProblem(.unusable, "'\(opened.database)' cannot be read: \(error)")
    }
    information.storedBytes = CacheFolder.storedBytes(ofDatabaseIn: folder)
    return information
  }

  /// Takes the cache of a folder away.
  /// - Returns: the bytes that its files took on disk.
  /// - Throws: ``CacheProblem`` when another process uses it, or the system refuses.
  public static func clear(folder: String) throws(CacheProblem) -> Int64 {
    guard CacheFolder.hasDatabase(in: folder) else { return 0 }
    let opened = try CacheFolder(folder)
    guard opened.takeAlone() else {
      throw CacheProblem(.inUse, "another process uses '\(opened.database)'")
    }
    let bytes = CacheFolder.storedBytes(ofDatabaseIn: folder)
    try opened.removeDatabase()
    return bytes
  }

  /// Looks at every row: whether it is as it was written, and what this program can read. What is damaged is let go.
  ///
  /// - Parameter collectors: the collectors of the program, whose values are read as well.
  /// - Returns: nil when there is no cache.
  /// - Throws: ``CacheProblem`` when it cannot be read at all, and was made anew.
  public static func verify(
    folder: String, collectors: [any FileContentCollecting]
  ) throws(CacheProblem) -> CacheVerification? {
    guard CacheFolder.hasDatabase(in: folder) else { return nil }
    let opening = CacheOpening(folder: try CacheFolder(folder))
    let versions = KeptLayer.versions(of: collectors)
    do throws(SQLiteError) {
      let database = try SQLiteDatabase(
        path: opening.folder.database, waitingMilliseconds: CacheOpening.waitingMilliseconds)
      try database.run(CacheSchema.settings)
      guard case .ours = try database.state() else { throw foreign }
      let complaint = try database.statement("PRAGMA quick_check(1)").rows { $0.text(0) }.first ?? ""
      guard complaint == "ok" else { throw SQLiteError(code: SQLITE_CORRUPT, description: complaint) }
      return try CacheRows(database).verify(versions: versions, collectors: collectors)
    } catch {
      guard error.isDamage else { throw CacheProblem(.unusable, "SQLite says: \(error)") }
      _ = try opening.madeAnew()
      throw CacheProblem(
        .damaged, "'\(opening.folder.database)' was damaged, and was made anew without any layer: \(error)")
    }
  }

  /// The secret of the cache in a folder; nil where there is none. Nothing is made where nothing is.
  public static func secret(folder: String) -> [UInt8]? {
    guard CacheFolder.hasDatabase(in: folder), let opened = try? CacheFolder(folder),
      let database = try? SQLiteDatabase(
        path: opened.database, waitingMilliseconds: CacheOpening.waitingMilliseconds),
      case .ours? = try? database.state()
    else { return nil }
    return secret(of: database)
  }

  private static var foreign: SQLiteError {
    SQLiteError(code: SQLITE_NOTADB, description: "it is of another version, or another program's")
  }
}

extension CacheRows {
  /// Looks at every layer, and lets those go that are damaged.
  fileprivate func verify(
    versions: [String: Int], collectors: [any FileContentCollecting]
  ) throws(SQLiteError) -> CacheVerification {
    let layers = try database.statement("SELECT id, blob, diff_id FROM layer ORDER BY id").rows {
      (id: $0.integer(0), blob: $0.text(1), diffID: $0.text(2))
    }
    var verification = CacheVerification(rowCount: Int64(layers.count), faults: [])
    for layer in layers {
      guard let reason = try fault(layer, versions, collectors) else { continue }
      try database.write { () throws(SQLiteError) in try remove(layer.id) }
      verification.faults.append(.init(blob: layer.blob, reason: reason))
    }
    return verification
  }

  /// What is wrong with a layer; nil for nothing.
  private func fault(
    _ layer: (id: Int64, blob: String, diffID: String), _ versions: [String: Int],
    _ collectors: [any FileContentCollecting]
  ) throws(SQLiteError) -> String? {
    guard let blob = Digest(layer.blob), let diffID = Digest(layer.diffID) else {
      return "its digests are none"
    }
    let identity = LayerIdentity(blob: blob, diffID: diffID)
    guard let pieces = try pieces(of: identity, id: layer.id, versions: versions) else {
      return "its bytes do not have the checksums that they were kept with"
    }
    return KeptLayer.fault(in: pieces, collectors: collectors)
  }
}
