internal import CArchive
internal import Diagnostics
import Messages
internal import TextLayout

/// The parts of a workbook: files in a ZIP, read in memory and never written.
struct WorkbookArchive {
  private let bytes: [UInt8]
  private var inflated = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether a ZIP has its directory's end, behind which stands a comment at most. A file that was cut off lacks it, although
  /// some of its parts can be read.
  static func hasEnd(_ bytes: [UInt8]) -> Bool {
    let (length, longestComment) = (22, 0xFFFF)
    guard bytes.count >= length else { return false }
    var place = bytes.count - length
    let first = max(0, place - longestComment)
    while place >= first {
      if bytes[place...].starts(with: WorkbookReader.emptyZIP) { return true }
      place -= 1
    }
    return false
  }

  /// Reads parts.
  ///
  /// - Parameter isWanted: Whether a part is one of them, by its name.
  /// - Throws: ``SheetFault`` where the archive is damaged, encrypted, larger than its bounds, or has a name that leads
  ///   out of it.
  mutating func parts(where isWanted: (String) -> Bool) throws(SheetFault) -> [String: [UInt8]] {
    guard let reader = archive_read_new() else {
      throw SheetFault(.outOfMemory, "there is no memory for a reader of ZIP")
    }
    defer { archive_read_free(reader) }
    archive_read_support_format_zip(reader)
    let archive = bytes
    let result = archive.withUnsafeBytes { buffer in
      Result { () throws(SheetFault) in
        guard archive_read_open_memory(reader, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
          throw Self.damaged(Self.reason(reader))
        }
        return try read(reader, isWanted)
      }
    }
    return try result.get()
  }

  private mutating func read(
    _ reader: OpaquePointer, _ isWanted: (String) -> Bool
  ) throws(SheetFault) -> [String: [UInt8]] {
    var parts: [String: [UInt8]] = [:]
    var count = 0
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(reader, &entry)
      if status == ARCHIVE_EOF { return parts }
      // A name that cannot be turned into the locale is a warning; parts of a workbook have names of ASCII.
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
        throw Self.damaged(Self.reason(reader))
      }
      count += 1
      guard count <= WorkbookLimits.maximumEntries else {
        throw SheetFault(
          .limitExceeded, "the workbook has more than \(WorkbookLimits.maximumEntries) parts")
      }
      guard let raw = archive_entry_pathname(entry) else { continue }
      let name = String(cString: raw)
      try Self.check(name)
      guard isWanted(name) else { continue }
      guard archive_entry_is_encrypted(entry) == 0 else { throw Self.encrypted }
      guard parts[name] == nil else {
        throw SheetFault(.malformed, "the workbook has its part \(QuotedText.quoted(name)) twice")
      }
      parts[name] = try content(reader, of: name)
    }
  }

  /// A name that leads out of the archive is a sign of malice, although nothing is ever written.
  private static func check(_ name: String) throws(SheetFault) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let leadsOut = name.hasPrefix("/") || name.contains("\\") || parts.contains("..")
    guard leadsOut else { return }
    throw SheetFault(
      .malformed, "the workbook has a part whose name leads out of it: \(QuotedText.quoted(name))",
      suggestion: "no spreadsheet writes such a file: do not trust it")
  }

  private mutating func content(_ reader: OpaquePointer, of name: String) throws(SheetFault) -> [UInt8] {
    var content: [UInt8] = []
    let bound = max(WorkbookLimits.unquestionedBytes, bytes.count * WorkbookLimits.maximumRatio)
    while true {
      var start: UnsafeRawPointer?
      var count = 0
      var offset: Int64 = 0
      let status = archive_read_data_block(reader, &start, &count, &offset)
      if status == ARCHIVE_EOF { return content }
      guard status == ARCHIVE_OK, offset == content.count else {
        throw Self.damaged("its part \(QuotedText.quoted(name)): \(Self.reason(reader))")
      }
      inflated += count
      guard inflated <= WorkbookLimits.maximumInflatedBytes, inflated <= bound else {
        throw SheetFault(
          .tooLarge,
          "the workbook is a small file that unpacks to more than \(inflated) bytes: it is not read on",
          suggestion: "save the sheet that is meant as CSV")
      }
      content.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
    }
  }

  private static func reason(_ reader: OpaquePointer) -> Message {
    guard let text = archive_error_string(reader) else { return "no reason given" }
    return Message(verbatim: VisibleText.line(String(cString: text)))
  }

  static func damaged(_ why: Message) -> SheetFault {
    SheetFault(
      .malformed, "the workbook is damaged: \(why)",
      suggestion: "open it in a spreadsheet, and save it anew as XLSX")
  }

  static let encrypted = SheetFault(
    .unsupported, "the workbook is protected with a password, or is of an older format (.xls)",
    suggestion: "save it as an Excel workbook (.xlsx) without a password")
}
