public import ELFReading

/// A file with the mark of an object file, as far as it could be read.
public enum NativeFile: Sendable {
  /// A whole object.
  case object(ELFObject)
  /// An object that contradicts itself.
  case malformed(ELFError)
  /// An object of which a part was not kept: what it needs is not known.
  case unread

  /// The object, if it is a whole one.
  public var object: ELFObject? {
    guard case .object(let object) = self else { return nil }
    return object
  }
}
