/// A regular file whose bytes are about to stream past.
public struct StreamedFile: Hashable, Sendable {
  /// The path that the layer gives it.
  public var path: ImagePath
  /// The size that its header states, in bytes; holes of a sparse file are counted.
  public var size: Int64
  /// Its permission bits, set-uid, set-gid and sticky bit included.
  public var permissions: UInt16
  /// Its first bytes: 64, or fewer when the file is smaller. They are also part of what the sink is given.
  public var prefix: [UInt8]

  /// Makes a description of a file.
  package init(path: ImagePath, size: Int64, permissions: UInt16, prefix: [UInt8]) {
    self.path = path
    self.size = size
    self.permissions = permissions
    self.prefix = prefix
  }
}
