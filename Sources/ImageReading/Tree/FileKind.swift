/// What an entry of a root file system is.
public enum FileKind: UInt8, Hashable, Sendable {
  /// A regular file; each hard link to it is an entry of its own.
  case regularFile
  /// A folder.
  case directory
  /// A symbolic link, wherever it leads.
  case symbolicLink
  /// A character device.
  case characterDevice
  /// A block device.
  case blockDevice
  /// A named pipe.
  case fifo
  /// A socket.
  case socket
}
