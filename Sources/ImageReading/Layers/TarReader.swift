import CArchive
import Glibc
import Messages

/// Reads a tar by libarchive: ustar, PAX, GNU and old tars, sparse files among them.
///
/// Every status is looked at: what is not `ARCHIVE_OK`, `ARCHIVE_WARN` or `ARCHIVE_EOF` is an error, also
/// `ARCHIVE_RETRY`, with which libarchive answers a bad checksum. Libarchive bounds the headers of one entry at
/// 1 MiB.
final class TarReader {
  /// Why a tar cannot be read.
  struct Failure: Error {
    var isTruncation: Bool
    var why: Message
  }

  private let archive: OpaquePointer
  private let input: TarInput
  private let locale: locale_t?
  private let outerLocale: locale_t?
  private var entry: OpaquePointer?
  /// Where the content of the entry begins in the tar.
  private var contentStart: Int64 = 0
  /// Whether the tar ended without the blocks that mark its end, or before its last block was full.
  private(set) var lacksEndMarker = false
  /// What libarchive warned of last, since it was asked.
  private(set) var warning: String?

  /// Begins to read.
  init(_ input: TarInput) throws(Failure) {
    guard let archive = archive_read_new() else {
      throw Failure(isTruncation: false, why: "there is no memory for a tar reader")
    }
    self.archive = archive
    self.input = input
    // Libarchive turns PAX names from UTF-8 into the thread's locale, and composes them on the way: in a UTF-8
    // locale a decomposed name would become another one. Where it cannot turn them, it keeps their bytes; so it
    // gets a locale into which only ASCII can be turned.
    locale = newlocale(1 << LC_CTYPE, "C", nil)
    outerLocale = locale.flatMap { uselocale($0) }
    input.beginHeader(at: 0)
    archive_read_support_format_tar(archive)
    archive_read_support_format_empty(archive)
    let status = archive_read_open(
      archive, Unmanaged.passUnretained(input).toOpaque(), nil,
      { _, context, buffer in
        guard let context, let buffer else { return -1 }
        let bytes = Unmanaged<TarInput>.fromOpaque(context).takeUnretainedValue().next()
        buffer.pointee = bytes?.baseAddress
        return bytes?.count ?? 0
      }, nil)
    guard status == ARCHIVE_OK else {
      let block = input.endHeader(at: Int64(TarInput.blockBytes)).flatMap { TarHeaderBlock($0, at: 0) }
      guard let fault = block?.fault else { throw failure() }
      throw Failure(isTruncation: false, why: "its tar cannot be read: at its beginning, \(fault)")
    }
  }

  deinit {
    archive_read_free(archive)
    if let outerLocale { uselocale(outerLocale) }
    if let locale { freelocale(locale) }
  }

  /// Goes to the next entry; nil at the end.
  func next() throws(Failure) -> TarEntry? {
    warning = nil
    try skipContent()
    let start = position
    input.beginHeader(at: start)
    let status = archive_read_next_header(archive, &entry)
    switch status {
    case ARCHIVE_OK: break
    case ARCHIVE_WARN:
      let message = message
      // Meant to be: see the locale above.
      if !message.contains("can't be converted from") { warning = message }
    case ARCHIVE_EOF:
      // The mark of the end is two blocks of zeros; one of them is enough for every reader.
      lacksEndMarker = start > 0 && input.offset < start + Int64(TarInput.blockBytes)
      return nil
    default: throw headerFailure(at: start)
    }
    guard let entry else { throw Failure(isTruncation: false, why: "libarchive gave no entry") }
    try checkHeader(of: entry, from: start)
    return TarEntry(handle: entry)
  }

  /// Passes what was not read of the last entry's content.
  private func skipContent() throws(Failure) {
    guard let entry else { return }
    guard archive_read_data_skip(archive) == ARCHIVE_OK else { throw failure() }
    self.entry = nil
    // A tar that ends within a block is whole only when the content that stands there is.
    guard position > input.offset else { return }
    let isPlain = archive_entry_filetype(entry) == 0o100000 && archive_entry_sparse_count(entry) == 0
    guard isPlain, archive_entry_hardlink(entry) == nil,
      contentStart + archive_entry_size(entry) <= input.offset
    else { throw Failure(isTruncation: true, why: "its tar ends within a file, after \(input.offset) bytes") }
  }

  /// Checks that the header is whole, and that libarchive made of the entry what its special headers say.
  private func checkHeader(of entry: OpaquePointer, from start: Int64) throws(Failure) {
    contentStart = position
    guard contentStart <= input.offset else {
      throw Failure(isTruncation: true, why: "its tar ends within a header, after \(input.offset) bytes")
    }
    guard contentStart - start > Int64(TarInput.blockBytes) else { return input.endHeader() }
    guard let bytes = input.endHeader(at: contentStart) else {
      throw Failure(
        isTruncation: false, why: "the headers of an entry are too large, at byte \(start) of its tar")
    }
    let entry = TarEntry(handle: entry)
    do throws(Failure) {
      let target = entry.hardLinkTarget ?? entry.symbolicLinkTarget
      try TarSpecialHeaders(bytes).check(
        name: entry.name.map { Self.bytes($0) } ?? [], target: target.map { Self.bytes($0) },
        hasCapability: entry.hasFileCapability)
    } catch {
      throw Failure(isTruncation: false, why: "\(error.why), at byte \(start) of its tar")
    }
  }

  private func headerFailure(at start: Int64) -> Failure {
    if input.hasGivenPadding, position <= start || input.offset < start + Int64(TarInput.blockBytes) {
      return Failure(isTruncation: true, why: "its tar ends within a header, after \(input.offset) bytes")
    }
    let libraryFailure = failure()
    let block = input.endHeader(at: start + Int64(TarInput.blockBytes)).flatMap { TarHeaderBlock($0, at: 0) }
    guard let fault = block?.fault else {
      return Failure(
        isTruncation: libraryFailure.isTruncation, why: "\(libraryFailure.why), at byte \(start) of it")
    }
    return Failure(isTruncation: false, why: "its tar cannot be read: at byte \(start), \(fault)")
  }

  /// The next bytes of the entry's content, and where in the file they stand; nil at its end.
  ///
  /// The bytes stay until the next call. Between blocks there may be holes.
  func nextBlock() throws(Failure) -> (offset: Int64, bytes: UnsafeRawBufferPointer)? {
    var start: UnsafeRawPointer?
    var count = 0
    var offset: Int64 = 0
    switch archive_read_data_block(archive, &start, &count, &offset) {
    case ARCHIVE_OK: return (offset, UnsafeRawBufferPointer(start: start, count: count))
    case ARCHIVE_WARN:
      warning = message
      return (offset, UnsafeRawBufferPointer(start: start, count: count))
    case ARCHIVE_EOF: return nil
    default: throw failure()
    }
  }

  /// How many bytes of the tar were read.
  var position: Int64 { archive_filter_bytes(archive, 0) }

  private var message: String {
    archive_error_string(archive).map { Self.bytes($0).printable } ?? "no reason given"
  }

  private static func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
    UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
  }

  private func failure() -> Failure {
    let text = message
    return Failure(isTruncation: text.contains("runcated"), why: "its tar cannot be read: \(text)")
  }
}

/// The entry a ``TarReader`` is at. It is of use until the reader goes on.
struct TarEntry {
  fileprivate let handle: OpaquePointer

  /// The name as it stands in the tar; nil when it has none.
  var name: UnsafePointer<CChar>? { archive_entry_pathname(handle) }
  /// What a hard link leads to; nil of everything else.
  var hardLinkTarget: UnsafePointer<CChar>? { archive_entry_hardlink(handle) }
  /// What a symbolic link leads to.
  var symbolicLinkTarget: UnsafePointer<CChar>? { archive_entry_symlink(handle) }
  /// The type bits of the mode; 0 when there are none.
  var fileType: UInt32 { UInt32(archive_entry_filetype(handle)) }
  /// The permission bits.
  var permissions: UInt16 { UInt16(truncatingIfNeeded: archive_entry_perm(handle)) & 0o7777 }
  /// The size, holes included, in bytes.
  var size: Int64 { archive_entry_size(handle) }
  /// The owner.
  var uid: UInt32 { UInt32(truncatingIfNeeded: archive_entry_uid(handle)) }
  /// The group.
  var gid: UInt32 { UInt32(truncatingIfNeeded: archive_entry_gid(handle)) }
  /// The numbers of a device.
  var device: (major: UInt32, minor: UInt32) {
    (
      UInt32(truncatingIfNeeded: archive_entry_rdevmajor(handle)),
      UInt32(truncatingIfNeeded: archive_entry_rdevminor(handle))
    )
  }
  /// Whether it has holes.
  var isSparse: Bool { archive_entry_sparse_count(handle) > 0 }
  /// Whether it has the extended attribute `security.capability`.
  var hasFileCapability: Bool {
    guard archive_entry_xattr_reset(handle) > 0 else { return false }
    var name: UnsafePointer<CChar>?
    var value: UnsafeRawPointer?
    var size = 0
    while archive_entry_xattr_next(handle, &name, &value, &size) == ARCHIVE_OK {
      if let name, strcmp(name, "security.capability") == 0 { return true }
    }
    return false
  }
}
