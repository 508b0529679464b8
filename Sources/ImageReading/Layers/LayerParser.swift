import CArchive
import ImageSources
import Messages
import OCIFormat

/// The parsing stage: reads a layer's tar, logs its entries, and offers file contents to collectors.
struct LayerParser {
  /// The largest file with holes that is offered to collectors: 1 GiB. Holes cost nothing in a tar and are
  /// otherwise as many zeros as a header claims.
  static let maximumSparseBytes: Int64 = 1 << 30

  private let input: TarInput
  private let layer: StoredLayer
  private let collecting: ContentOffering
  private let state: PassState
  private var contents = TarContents()
  private var tally: NoteTally
  private var path = LayerPath()

  init(input: TarInput, layer: StoredLayer, collecting: ContentOffering, state: PassState) {
    self.input = input
    self.layer = layer
    self.collecting = collecting
    self.state = state
    tally = NoteTally(layer: layer.position.number)
  }

  /// Works until the tar ends; takes all chunks in any case.
  mutating func run() -> Result<TarContents, ImageReadingError> {
    do throws(ImageReadingError) {
      let end = try parse()
      if input.drain(from: end) {
        tally.add(.trailingData, "bytes follow the end of its tar; they are part of its digest only")
      }
      contents.log.finish()
      contents.notes = tally.notes
      return .success(contents)
    } catch {
      // A passed bound ends the whole pass; a damaged tar is read to its end for the sake of its digest.
      if error.code == .limitExceeded { state.stop() }
      _ = input.drain(from: .max)
      return .failure(error)
    }
  }

  /// - Returns: where the tar ends.
  private mutating func parse() throws(ImageReadingError) -> Int64 {
    do {
      let reader = try TarReader(input)
      while let entry = try reader.next() {
        try add(entry, of: reader)
        if let warning = reader.warning { tally.add(.tarWarning, "\(path.bytes.printable): \(warning)") }
      }
      if reader.lacksEndMarker {
        tally.add(
          .missingEndMarker, "its tar ends without the zeros that mark the end; it is whole up to there")
      }
      return reader.position
    } catch let failure as TarReader.Failure {
      let place: Message = contents.entryCount == 0 ? "" : ", after the entry '\(path.bytes.printable)'"
      throw ImageReadingError(
        code: failure.isTruncation ? .truncatedLayer : .corruptTar, layer: layer.position,
        why: failure.why + place)
    } catch let error as ImageReadingError {
      throw error
    } catch {
      throw ImageReadingError(code: .system, layer: layer.position, why: "\(error)")
    }
  }

  private mutating func add(_ entry: TarEntry, of reader: TarReader) throws {
    guard let name = entry.name else {
      throw ImageReadingError(
        code: .corruptTar, layer: layer.position, why: "entry \(contents.entryCount + 1) has no name")
    }
    path.set(name)
    contents.entryCount += 1
    guard path.bytes.count <= ImagePath.maximumBytes else {
      throw ImageReadingError(
        code: .limitExceeded, layer: layer.position,
        why: "a path has \(path.bytes.count) bytes; at most \(ImagePath.maximumBytes) are read")
    }
    if path.isUnusual {
      tally.add(.unusualPath, "'\(path.bytes.printable)' was absolute or had '..'; it stays in the image")
    }
    if try addWhiteout() { return }
    guard let record = try record(of: entry) else { return }
    if record.kind == .regularFile {
      let (sum, overflows) = contents.contentBytes.addingReportingOverflow(record.size)
      guard !overflows else {
        throw ImageReadingError(
          code: .limitExceeded, layer: layer.position, why: "its files claim more than 2^63 bytes")
      }
      contents.contentBytes = sum
      if let values = try offer(entry, size: record.size, of: reader) {
        contents.values.append(values)
        contents.valueEntries.append(contents.log.count)
      }
    }
    try log(record, path: path.bytes)
  }

  private mutating func log(_ record: LayerLog.Record, path: [UInt8]) throws(ImageReadingError) {
    let before = contents.log.nameBytes
    contents.log.append(record, path: path)
    try state.addEntry(nameBytes: contents.log.nameBytes - before)
  }
}

// MARK: Kinds of entries

extension LayerParser {
  /// Logs the path as a whiteout, if its name says that it is one.
  private mutating func addWhiteout() throws(ImageReadingError) -> Bool {
    let start = path.nameStart
    let name = path.bytes[start...]
    guard path.bytes.hasWhiteoutPrefix(at: start) else {
      guard let meta = path.bytes.metadataComponent else { return false }
      tally.add(.meaninglessWhiteout, "'\(meta.printable)' is left out: it belongs to the builder's storage")
      return true
    }
    let parent = Array(path.bytes[..<max(0, start - 1)])
    if name.elementsEqual(".wh..wh..opq".utf8) {
      try log(LayerLog.Record(kind: .opaqueWhiteout), path: parent)
      return true
    }
    let hidden = name.dropFirst(4)
    if hidden.starts(with: ".wh.".utf8) || hidden.isEmpty || hidden.elementsEqual(".".utf8)
      || hidden.elementsEqual("..".utf8)
    {
      tally.add(.meaninglessWhiteout, "'\(path.bytes.printable)' is left out: it hides nothing")
      return true
    }
    try log(
      LayerLog.Record(kind: .whiteout), path: parent + (parent.isEmpty ? [] : [UInt8(ascii: "/")]) + hidden)
    return true
  }

  /// What an entry is; nil when it is nothing a file system has.
  private mutating func record(of entry: TarEntry) throws(ImageReadingError) -> LayerLog.Record? {
    var record = LayerLog.Record(kind: .regularFile)
    record.permissions = entry.permissions
    record.uid = entry.uid
    record.gid = entry.gid
    record.hasFileCapability = entry.hasFileCapability
    if let target = entry.hardLinkTarget {
      var targetPath = LayerPath()
      targetPath.set(target)
      record.kind = .hardLink
      record.target = targetPath.bytes
      return record
    }
    switch entry.fileType {
    case 0o100000:
      record.size = entry.size
      guard record.size >= 0 else {
        throw ImageReadingError(
          code: .corruptTar, layer: layer.position,
          why: "'\(path.bytes.printable)' has a size of \(record.size) bytes")
      }
    case 0o040000: record.kind = .directory
    case 0o120000:
      record.kind = .symbolicLink
      record.target = entry.symbolicLinkTarget.map { Self.bytes($0) } ?? []
      guard record.target.count <= ImagePath.maximumBytes else {
        throw ImageReadingError(
          code: .limitExceeded, layer: layer.position,
          why:
            "the link '\(path.bytes.printable)' has a target of \(record.target.count) bytes; at most \(ImagePath.maximumBytes) are read"
        )
      }
    case 0o020000:
      record.kind = .characterDevice
      record.device = entry.device
    case 0o060000:
      record.kind = .blockDevice
      record.device = entry.device
    case 0o010000: record.kind = .fifo
    case 0o140000: record.kind = .socket
    default:
      tally.add(.unknownEntryType, "'\(path.bytes.printable)' is left out: its type is unknown")
      return nil
    }
    return record
  }

  private static func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
    var bytes: [UInt8] = []
    var next = text
    while next.pointee != 0 {
      bytes.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    return bytes
  }
}

// MARK: Contents

extension LayerParser {
  /// Offers a file's bytes to the collectors that are interested.
  /// - Returns: the values they made, if any did.
  private mutating func offer(
    _ entry: TarEntry, size: Int64, of reader: TarReader
  ) throws -> [String: any Sendable]? {
    let interested = collecting.interested(inPath: path.bytes, nameStart: path.nameStart, size: size)
    guard !interested.isEmpty, !(entry.isSparse && size > Self.maximumSparseBytes) else { return nil }
    let file = StreamedFile(
      path: ImagePath(normalised: path.bytes), size: size, permissions: entry.permissions, prefix: [])
    var delivery = ContentDelivery(file: file, collectors: interested)
    while let (offset, bytes) = try reader.nextBlock() {
      delivery.deliver(bytes, at: offset)
    }
    guard let values = delivery.finish() else { return nil }
    try state.addCollected(values)
    return values
  }
}

extension [UInt8] {
  /// Whether a component that begins at `start` begins with `.wh.`.
  fileprivate func hasWhiteoutPrefix(at start: Int) -> Bool {
    count >= start + 4 && self[start] == UInt8(ascii: ".") && self[start + 1] == UInt8(ascii: "w")
      && self[start + 2] == UInt8(ascii: "h") && self[start + 3] == UInt8(ascii: ".")
  }

  /// The path down to a folder of AUFS's own (`.wh..wh.plnk`), if it is in one.
  fileprivate var metadataComponent: ArraySlice<UInt8>? {
    // Most paths are done after one look.
    guard first == UInt8(ascii: "."), starts(with: ".wh..wh.".utf8),
      let end = firstIndex(of: UInt8(ascii: "/"))
    else { return nil }
    return self[..<end]
  }
}
