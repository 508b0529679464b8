/// Which files a collector is asked about. Only regular files are; hard links to them are not files of their own.
public enum FileInterest: Hashable, Sendable {
  /// Files with one of these paths.
  case paths(Set<ImagePath>)
  /// Files that lie directly in one of these folders.
  case directories(Set<ImagePath>)
  /// Files with one of these names, in any folder. Names have no slash.
  case names(Set<ImagePath>)
  /// Every regular file of at least so many bytes.
  case everyFile(minimumBytes: Int64)
  /// Files that any of these is interested in.
  case any([FileInterest])
}
