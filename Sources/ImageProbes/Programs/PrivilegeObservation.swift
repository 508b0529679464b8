public import ComparisonModel
internal import ImageReading

/// The files of an image that give whoever runs them more than their own rights.
public struct PrivilegeObservation: Hashable, Sendable {
  /// A set-user-id or set-group-id file.
  public struct SetIDFile: Hashable, Sendable {
    /// Its path, absolute.
    public var path: String
    /// Its permission bits: `0o4755`.
    public var mode: UInt16
    /// The number of the user that owns it.
    public var userID: UInt32
    /// The number of its group.
    public var groupID: UInt32
  }

  /// The most files of each kind that are listed: 10,000. Real images have about a dozen.
  public static let maximumFiles = 10_000

  /// How many files of either kind were found beyond those that are listed.
  public var unlistedCount = 0

  /// Regular files with set-uid or set-gid bit, by path; each hard link is a path of its own.
  public var setIDFiles: [SetIDFile] = []
  /// Regular files with the extended attribute `security.capability`, by path.
  public var filesWithCapabilities: [String] = []

  init(_ tree: RootFileSystem) {
    for entry in tree.unorderedEntries where entry.kind == .regularFile {
      if entry.permissions & 0o6000 != 0 { addSetIDFile(entry) }
      if entry.hasFileCapability { addFileWithCapabilities(entry) }
    }
    setIDFiles.sort { $0.path < $1.path }
    filesWithCapabilities.sort()
  }

  private mutating func addSetIDFile(_ entry: FileEntry) {
    guard setIDFiles.count < Self.maximumFiles else {
      unlistedCount += 1
      return
    }
    setIDFiles.append(
      SetIDFile(path: "/\(entry.path)", mode: entry.permissions, userID: entry.userID, groupID: entry.groupID)
    )
  }

  private mutating func addFileWithCapabilities(_ entry: FileEntry) {
    guard filesWithCapabilities.count < Self.maximumFiles else {
      unlistedCount += 1
      return
    }
    filesWithCapabilities.append("/\(entry.path)")
  }

  /// What a reader of the lists must know.
  public var notes: [LocalizedText] {
    guard unlistedCount > 0 else { return [] }
    return [
      LocalizedText(
        ko:
          "set-uid·set-gid·파일 권한(capability) 목록은 종류마다 \(Self.maximumFiles)개까지이며, \(unlistedCount)개가 빠져 있습니다.",
        en:
          "The lists of set-uid, set-gid and capability files end at \(Self.maximumFiles) each; \(unlistedCount) files are not listed."
      )
    ]
  }
}
