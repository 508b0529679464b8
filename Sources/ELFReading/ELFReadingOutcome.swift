/// What a stream turned out to hold.
public enum ELFReadingOutcome: Sendable {
  /// A file that does not begin with the mark of an object file.
  case other
  /// A whole object.
  case object(ELFObject)
  /// An object of which a table had already gone past when its place became known. A second pass over the
  /// same file with a reader that retains these ranges, in bytes of the file, completes it.
  case incomplete([Range<UInt64>])
}
