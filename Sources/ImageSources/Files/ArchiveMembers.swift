import CArchive
import Glibc
import Messages
import TextLayout

/// The members of an uncompressed tar, found in one pass over its headers and read by their offsets.
struct ArchiveMembers: LayoutFiles {
  /// How many links are followed from one member to another: 16.
  static let maximumLinks = 16

  /// The most bytes that the names of all members may have together: 64 MiB.
  static let maximumNameBytes = 64 << 20

  private enum Member {
    case file(offset: Int64, length: Int64)
    case link(to: [UInt8])
  }

  private let archive: OpenFile
  private var members: [[UInt8]: Member] = [:]
  private var nameBytes = 0

  /// Finds the members.
  /// - Throws: ``ImageReadingError`` when the tar is damaged or has more members than `limits` allow.
  init(_ archive: OpenFile, limits: ReadingLimits) throws(ImageReadingError) {
    self.archive = archive
    guard let reader = archive_read_new() else {
      throw ImageReadingError(code: .system, why: "there is no memory for a tar reader")
    }
    defer { archive_read_free(reader) }
    archive_read_support_format_tar(reader)
    lseek(archive.descriptor, 0, SEEK_SET)
    guard archive_read_open_fd(reader, archive.descriptor, 64 << 10) == ARCHIVE_OK else {
      throw Self.failure(reader)
    }
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(reader, &entry)
      if status == ARCHIVE_EOF { break }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw Self.failure(reader) }
      if status == ARCHIVE_WARN { try Self.checkWarning(reader, entry) }
      try add(entry, at: archive_filter_bytes(reader, 0))
      guard members.count <= limits.maximumArchiveMembers else {
        throw ImageReadingError(
          code: .limitExceeded,
          why: "the archive has more than \(limits.maximumArchiveMembers) members")
      }
    }
  }

  private mutating func add(_ entry: OpaquePointer, at offset: Int64) throws(ImageReadingError) {
    guard let name = archive_entry_pathname(entry).map({ PathBytes.normalised(Self.bytes($0)) }) else {
      return
    }
    nameBytes += name.count
    guard nameBytes <= Self.maximumNameBytes else {
      throw ImageReadingError(
        code: .limitExceeded,
        why: "the names of the archive's members take more than \(Self.maximumNameBytes) bytes")
    }
    if let target = archive_entry_hardlink(entry) {
      members[name] = .link(to: PathBytes.normalised(Self.bytes(target)))
    } else if let target = archive_entry_symlink(entry) {
      members[name] = .link(
        to: PathBytes.normalised(name + Array("/../".utf8) + Self.bytes(target)))
    } else if archive_entry_filetype(entry) == 0o100000 {
      guard archive_entry_sparse_count(entry) == 0 else {
        throw ImageReadingError(
          code: .corruptArchive, why: "its member '\(VisibleText.line(utf8: name))' is a sparse file")
      }
      members[name] = .file(offset: offset, length: archive_entry_size(entry))
    }
  }

  func file(_ path: String) throws(ImageReadingError) -> FileRegion? {
    var name = PathBytes.normalised(path.utf8)
    for _ in 0...Self.maximumLinks {
      switch members[name] {
      case .file(let offset, let length): return FileRegion(file: archive, offset: offset, length: length)
      case .link(let target): name = target
      case nil: return nil
      }
    }
    throw ImageReadingError(
      code: .corruptArchive, why: "its member '\(VisibleText.line(path))' is a cycle of links")
  }

  /// Refuses what libarchive could not read of a member: the name that it left out may be the one that is needed.
  /// That a name is not of the process's locale is no loss, for its bytes are kept.
  private static func checkWarning(
    _ reader: OpaquePointer, _ entry: OpaquePointer
  ) throws(ImageReadingError) {
    let warning = archive_error_string(reader).map { VisibleText.line(utf8: bytes($0)) } ?? "no reason given"
    guard !warning.contains("can't be converted from") else { return }
    let name = archive_entry_pathname(entry).map { VisibleText.line(utf8: bytes($0)) } ?? ""
    throw ImageReadingError(
      code: .corruptArchive, why: "its member '\(name)' cannot be read in full: \(warning)")
  }

  private static func failure(_ reader: OpaquePointer) -> ImageReadingError {
    let why = archive_error_string(reader).map { VisibleText.line(utf8: bytes($0)) } ?? "no reason given"
    return ImageReadingError(code: .corruptArchive, why: "the archive cannot be read: \(why)")
  }

  private static func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
    UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
  }
}
