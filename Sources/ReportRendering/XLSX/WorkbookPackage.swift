import CArchive
import Glibc

/// Puts the rows of sheets into the workbook that libxlsxwriter wrote without them, and packs it anew (libarchive).
///
/// Parts have no moment of their own, and stand in libxlsxwriter's order: the same workbook has the same bytes.
struct WorkbookPackage {
  /// The level of deflate: a workbook of 10,000 rows becomes 13 % larger than at the sixth, in less than half of its time.
  private static let level = "3"
  /// The largest sheet of libxlsxwriter's that is held while its rows are put in: links, widths and formats, no rows.
  static let maximumFrameBytes = 64 << 20

  /// `AE_IFREG`, which is no plain number in the header.
  private static let regularFile: UInt32 = 0o100_000

  /// The rows of parts, by the names of these.
  let rows: [String: SheetRows]

  /// Copies a workbook into a sink.
  func copy(_ file: UnsafeMutablePointer<FILE>, to sink: any ByteSink) throws {
    guard let reader = archive_read_new(), let writer = archive_write_new() else {
      throw WorkbookError.outOfMemory
    }
    defer {
      archive_read_free(reader)
      archive_write_free(writer)
    }
    rewind(file)
    archive_read_support_format_zip(reader)
    try check(archive_read_open_fd(reader, fileno(file), 1 << 16), reader)
    let target = Target(sink)
    try check(archive_write_set_format_zip(writer), writer)
    try check(archive_write_set_format_option(writer, "zip", "compression-level", Self.level), writer)
    // Behind the last block stands nothing.
    archive_write_set_bytes_in_last_block(writer, 1)
    let context = Unmanaged.passUnretained(target).toOpaque()
    try check(archive_write_open(writer, context, nil, { Target.write($1, $2, $3) }, nil), writer)
    do {
      try copyParts(reader, writer)
      try check(archive_write_close(writer), writer)
    } catch {
      throw target.fault ?? error
    }
  }

  private func copyParts(_ reader: OpaquePointer, _ writer: OpaquePointer) throws {
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(reader, &entry)
      if status == ARCHIVE_EOF { return }
      try check(status, reader)
      guard let entry, let name = archive_entry_pathname(entry).map({ String(cString: $0) }) else { continue }
      let size = Int(archive_entry_size(entry))
      guard let rows = rows[name] else {
        try begin(name, size: size, writer)
        try read(reader) { try write($0, writer) }
        continue
      }
      guard size <= Self.maximumFrameBytes else {
        throw WorkbookError.refused("\(name) is too large", cell: nil)
      }
      var frame: [UInt8] = []
      frame.reserveCapacity(size)
      try read(reader) { frame += $0 }
      try write(SheetFrame(frame, of: rows.cells), around: rows, named: name, writer)
    }
  }

  private func write(
    _ frame: SheetFrame, around rows: SheetRows, named name: String, _ writer: OpaquePointer
  ) throws {
    try rows.flush()
    try begin(name, size: frame.head.count + rows.byteCount + frame.tail.count, writer)
    try frame.head.withUnsafeBytes { try write($0, writer) }
    try rows.read { try write($0, writer) }
    try frame.tail.withUnsafeBytes { try write($0, writer) }
  }

  private func begin(_ name: String, size: Int, _ writer: OpaquePointer) throws {
    guard let entry = archive_entry_new() else { throw WorkbookError.outOfMemory }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_size(entry, Int64(size))
    archive_entry_set_filetype(entry, Self.regularFile)
    archive_entry_set_perm(entry, 0o644)
    try check(archive_write_header(writer, entry), writer)
  }

  private func write(_ bytes: UnsafeRawBufferPointer, _ writer: OpaquePointer) throws {
    guard !bytes.isEmpty else { return }
    guard archive_write_data(writer, bytes.baseAddress, bytes.count) == bytes.count else {
      throw Self.fault(writer)
    }
  }

  private func read(_ reader: OpaquePointer, _ take: (UnsafeRawBufferPointer) throws -> Void) throws {
    var (start, count, offset): (UnsafeRawPointer?, Int, Int64) = (nil, 0, 0)
    while true {
      let status = archive_read_data_block(reader, &start, &count, &offset)
      if status == ARCHIVE_EOF { return }
      try check(status, reader)
      try take(UnsafeRawBufferPointer(start: start, count: count))
    }
  }

  private func check(_ status: Int32, _ archive: OpaquePointer) throws(WorkbookError) {
    guard status == ARCHIVE_OK else { throw Self.fault(archive) }
  }

  private static func fault(_ archive: OpaquePointer) -> WorkbookError {
    .refused(archive_error_string(archive).map { String(cString: $0) } ?? "no reason given", cell: nil)
  }

  /// Where the packed bytes go, and what was met there.
  private final class Target {
    let sink: any ByteSink
    var fault: (any Error)?

    init(_ sink: any ByteSink) { self.sink = sink }

    static func write(_ context: UnsafeMutableRawPointer?, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
      guard let context else { return -1 }
      let target = Unmanaged<Target>.fromOpaque(context).takeUnretainedValue()
      do {
        try target.sink.write(UnsafeRawBufferPointer(start: bytes, count: count))
        return count
      } catch {
        target.fault = error
        return -1
      }
    }
  }
}
