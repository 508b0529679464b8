internal import ImageSources
internal import OCIFormat
internal import ValuePacking

/// A layer's reading as pieces that can be kept, and back.
enum LayerPieces {
  /// Names the piece that has the layer's entries. No collector has this id.
  static let entriesName = ".entries"
  /// The version of that piece: raised with every change of how a tar is read, and of how its entries are written.
  static let entriesVersion = 1
  /// The most bytes of all pieces of one layer that are kept: 64 MiB. The largest layer of `node:24` has 6; a layer of
  /// three million files would take that much memory once more, to save a reading that takes seconds.
  static let maximumBytes = 64 << 20
  /// The most bytes that a layer is believed to have, stored or as a tar: 1 PiB, so that no sum of them overflows.
  static let maximumLayerBytes: Int64 = 1 << 50
  /// How many bytes of values are written before the next part is begun: 1 MiB.
  static let partBytes = 1 << 20

  /// What is known of a layer besides its values.
  struct Entries {
    var compression: LayerCompression
    var storedBytes: Int64
    var tarBytes: Int64
    var contents: TarContents
  }
}

// MARK: Entries

extension LayerPieces {
  /// The layer's entries, with what its tar came to.
  static func entries(of reading: LayerReading) -> LayerPiece {
    var head = PackedWriter()
    reading.compression.rawValue.pack(into: &head)
    reading.storedBytes.pack(into: &head)
    reading.tarBytes.pack(into: &head)
    reading.contents.entryCount.pack(into: &head)
    reading.contents.notes.map { KeptNote(note: $0) }.pack(into: &head)
    return LayerPiece(
      name: entriesName, version: entriesVersion, parts: [head.bytes] + reading.contents.log.segments)
  }

  /// Reads a layer's entries.
  /// - Parameter number: the layer's number in its image, which its notes name.
  /// - Throws: `UnpackingError` when they are none that a tar can have.
  static func entries(_ piece: LayerPiece, number: Int) throws(UnpackingError) -> Entries {
    var head = PackedReader(piece.parts.first ?? [])
    guard let compression = LayerCompression(rawValue: try String(unpacking: &head)) else {
      throw UnpackingError("a layer's compression is none")
    }
    let storedBytes = try Int64(unpacking: &head)
    let tarBytes = try Int64(unpacking: &head)
    var contents = TarContents()
    contents.entryCount = try Int(unpacking: &head)
    contents.notes = try [KeptNote](unpacking: &head).map { $0.note(ofLayer: number) }
    try head.finish()
    for segment in piece.parts.dropFirst() { try add(segment, to: &contents) }
    let sizes = 0...maximumLayerBytes
    guard sizes.contains(storedBytes), sizes.contains(tarBytes), contents.entryCount >= contents.log.count
    else {
      throw UnpackingError("a layer's numbers contradict each other")
    }
    return Entries(
      compression: compression, storedBytes: storedBytes, tarBytes: tarBytes, contents: contents)
  }

  private static func add(_ segment: [UInt8], to contents: inout TarContents) throws(UnpackingError) {
    guard !segment.isEmpty else { throw UnpackingError("a segment of entries is empty") }
    var check = LayerLogCheck(segment: segment)
    while let record = try check.next() {
      contents.log.tally(record, path: check.path, shared: check.sharedBytes)
      let (sum, overflows) = contents.contentBytes.addingReportingOverflow(record.size)
      guard !overflows else { throw UnpackingError("a layer's files have more than 2^63 bytes") }
      contents.contentBytes = sum
    }
    contents.log.append(segment: segment)
  }
}

/// A note on a layer, without the layer's number: it has another one in each image.
private struct KeptNote: PackableValue {
  var note: ImageNote

  init(note: ImageNote) {
    self.note = note
  }

  func pack(into writer: inout PackedWriter) {
    note.code.rawValue.pack(into: &writer)
    note.text.pack(into: &writer)
  }

  init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    guard let code = ImageNote.Code(rawValue: try String(unpacking: &reader)) else {
      throw UnpackingError("a note is of no kind that is known")
    }
    note = ImageNote(code: code, text: try String(unpacking: &reader))
  }

  func note(ofLayer number: Int) -> ImageNote {
    ImageNote(code: note.code, layer: number, text: note.text)
  }
}

// MARK: Values

extension LayerPieces {
  /// What a collector made of the layer's files.
  static func values(of collector: any KeptContentCollecting, in contents: TarContents) -> LayerPiece {
    var parts: [[UInt8]] = []
    var part = PackedWriter()
    var next = 0
    for (entry, values) in zip(contents.valueEntries, contents.values) {
      guard let value = values[collector.id] else { continue }
      var packed = PackedWriter()
      collector.pack(value, into: &packed)
      part.append(count: entry - next)
      part.append(counted: packed.bytes)
      next = entry + 1
      if part.bytes.count >= partBytes {
        parts.append(part.bytes)
        part = PackedWriter()
      }
    }
    return LayerPiece(name: collector.id, version: collector.version, parts: parts + [part.bytes])
  }

  /// Reads what a collector made of a layer's files: the entries, and the values.
  /// - Throws: `UnpackingError` when they are no values of that collector, or no entries of the layer.
  static func values(
    _ piece: LayerPiece, of collector: any KeptContentCollecting, entryCount: Int
  ) throws(UnpackingError) -> [(entry: Int, value: any Sendable)] {
    var values: [(entry: Int, value: any Sendable)] = []
    var next = 0
    for part in piece.parts {
      var reader = PackedReader(part)
      while !reader.isAtEnd {
        let skipped = try reader.variable()
        guard skipped < UInt64(entryCount - next) else { throw UnpackingError("a value is of no entry") }
        let entry = next + Int(skipped)
        var packed = try reader.part()
        values.append((entry, try collector.unpack(&packed)))
        try packed.finish()
        next = entry + 1
      }
    }
    return values
  }
}

extension KeptContentCollecting {
  /// Writes a value that this collector made.
  fileprivate func pack(_ value: any Sendable, into writer: inout PackedWriter) {
    // A sink of this collector made it; see ``ContentDelivery``.
    (value as? Value)?.pack(into: &writer)
  }

  /// Reads a value of this collector.
  fileprivate func unpack(_ reader: inout PackedReader) throws(UnpackingError) -> any Sendable {
    try Value(unpacking: &reader)
  }
}
