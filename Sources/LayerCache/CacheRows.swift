internal import ImageReading
internal import OCIFormat

/// The rows of the cache's tables.
struct CacheRows {
  let database: SQLiteDatabase

  init(_ database: SQLiteDatabase) {
    self.database = database
  }

  /// The number of a layer; nil when it is not there.
  func id(of layer: LayerIdentity) throws(SQLiteError) -> Int64? {
    try database.statement("SELECT id FROM layer WHERE blob = ? AND diff_id = ?").rows(
      .text(layer.blob.description), .text(layer.diffID.description)
    ) { $0.integer(0) }.first
  }

  // MARK: Reading

  /// The most bytes of one layer's pieces that are read: 128 MiB, twice of what is kept of one.
  private static let maximumLayerBytes: Int64 = 128 << 20
  /// The most parts of one piece: 1,000, of a mebibyte each.
  private static let maximumParts: Int64 = 1_000

  /// One part of a piece, as its row has it.
  private struct Part {
    var name: String
    var version: Int64
    var number: Int64
    var checksum: [UInt8]
    var bytes: [UInt8]
  }

  /// The pieces of a layer that have the versions that are asked for; nil when one is damaged.
  func pieces(
    of layer: LayerIdentity, id: Int64, versions: [String: Int]
  ) throws(SQLiteError) -> [String: LayerPiece]? {
    let heads = try database.statement(
      "SELECT name, min(version), total(length(bytes)), count(*) FROM piece WHERE layer = ? GROUP BY name"
    ).rows(.integer(id)) {
      (name: $0.text(0), version: $0.integer(1), bytes: $0.integer(2), parts: $0.integer(3))
    }
    guard heads.reduce(0, { $0 + $1.bytes }) <= Self.maximumLayerBytes,
      heads.allSatisfy({ $0.parts <= Self.maximumParts })
    else { return nil }
    let statement = try database.statement(
      "SELECT name, version, part, checksum, bytes FROM piece WHERE layer = ? AND name = ? ORDER BY part")
    var pieces: [String: LayerPiece] = [:]
    for head in heads where versions[head.name].map({ Int64($0) }) == head.version {
      let parts = try statement.rows(.integer(id), .text(head.name)) { row in
        Part(
          name: row.text(0), version: row.integer(1), number: row.integer(2), checksum: row.bytes(3),
          bytes: row.bytes(4))
      }
      guard let piece = Self.piece(of: parts, layer) else { return nil }
      pieces[head.name] = piece
    }
    return pieces
  }

  /// A piece of its parts; nil when one is damaged, absent, or another's.
  private static func piece(of parts: [Part], _ layer: LayerIdentity) -> LayerPiece? {
    guard let first = parts.first else { return nil }
    let checksum = PieceChecksum(layer: layer)
    for (index, part) in parts.enumerated() {
      let expected = checksum.of(
        part.bytes, name: first.name, version: Int(first.version), part: index, partCount: parts.count)
      guard part.number == Int64(index), part.version == first.version, !expected.isEmpty,
        part.checksum == expected
      else { return nil }
    }
    return LayerPiece(name: first.name, version: Int(first.version), parts: parts.map(\.bytes))
  }

  // MARK: Writing

  /// Adds pieces of a layer, in place of earlier ones of their names. In a transaction.
  func insert(_ pieces: [LayerPiece], of layer: LayerIdentity) throws(SQLiteError) {
    let (blob, diffID) = (layer.blob.description, layer.diffID.description)
    try database.statement(
      "INSERT OR IGNORE INTO layer(blob, diff_id, bytes, used) VALUES (?, ?, 0, \(Self.nextUse))"
    ).run(.text(blob), .text(diffID))
    guard let id = try id(of: layer) else { return }
    let checksum = PieceChecksum(layer: layer)
    let remove = try database.statement("DELETE FROM piece WHERE layer = ? AND name = ?")
    let add = try database.statement(
      "INSERT INTO piece(layer, name, version, part, checksum, bytes) VALUES (?, ?, ?, ?, ?, ?)")
    for piece in pieces {
      try remove.run(.integer(id), .text(piece.name))
      for (index, bytes) in piece.parts.enumerated() {
        let sum = checksum.of(
          bytes, name: piece.name, version: piece.version, part: index, partCount: piece.parts.count)
        try add.run(
          .integer(id), .text(piece.name), .integer(Int64(piece.version)), .integer(Int64(index)),
          .bytes(sum),
          .bytes(bytes))
      }
    }
    try database.statement(
      "UPDATE layer SET used = \(Self.nextUse), bytes = (SELECT sum(length(bytes)) FROM piece WHERE layer = layer.id) WHERE id = ?"
    ).run(.integer(id))
  }

  /// Lets layers go until `bytes` more fit, those first that were not used for the longest time. In a transaction.
  func makeRoom(for bytes: Int64, maximumBytes: Int64) throws(SQLiteError) {
    var total = try database.number("SELECT total(bytes) FROM layer")
    guard total + bytes > maximumBytes else { return }
    // A tenth more than is needed, so that not every layer that is kept costs another.
    let aim = maximumBytes - maximumBytes / 10 - bytes
    let oldest = try database.statement("SELECT id, bytes FROM layer ORDER BY used").rows {
      (id: $0.integer(0), bytes: $0.integer(1))
    }
    for layer in oldest where total > aim {
      try remove(layer.id)
      total -= layer.bytes
    }
  }

  /// Lets a layer go.
  func remove(_ id: Int64) throws(SQLiteError) {
    try database.statement("DELETE FROM layer WHERE id = ?").run(.integer(id))
  }

  /// Writes down that layers were used. In a transaction.
  func markUsed(_ layers: Set<Int64>) throws(SQLiteError) {
    let statement = try database.statement("UPDATE layer SET used = ? WHERE id = ?")
    let use = try database.number("SELECT \(Self.nextUse)")
    for id in layers.sorted() { try statement.run(.integer(use), .integer(id)) }
  }

  /// The number of the next use: later than all before. It is no time: the cache needs no clock.
  private static let nextUse = "(SELECT coalesce(max(used), 0) + 1 FROM layer)"
}
