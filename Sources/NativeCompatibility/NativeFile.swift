public import ELFReading

/// A file with the mark of an object file, as far as it could be read.
public enum NativeFile: Sendable {
  /// A whole object.
  case object(ELFObject)
  /// A whole object that Node.js loads, and what it tells of itself.
  case addOn(ELFObject, AddOnRegistration)
  /// An object that contradicts itself.
  case malformed(ELFError)
  /// An object of which a part was not kept: what it needs is not known.
  case unread

  /// The object, if it is a whole one.
  public var object: ELFObject? {
    switch self {
    case .object(let object), .addOn(let object, _): object
    case .malformed, .unread: nil
    }
  }

  /// What an add-on tells of itself; nil for other files.
  var registration: AddOnRegistration? {
    if case .addOn(_, let registration) = self { registration } else { nil }
  }

  /// The end of the names of the files that Node.js loads as add-ons.
  public static let addOnSuffix = ".node"

  /// Takes what the reader of a whole file came to.
  ///
  /// - Parameter path: The file's path: its name says whether it is an add-on.
  public init(_ reader: consuming ELFStreamReader, path: String) {
    do throws(ELFError) {
      // A second pass over a layer for one oddly laid-out file is not worth its time: it stays unknown.
      let (reading, contents) = try reader.finishWithContents()
      guard case .object(let object) = reading else {
        self = .unread
        return
      }
      if path.hasSuffix(Self.addOnSuffix), let contents {
        self = .addOn(object, AddOnRegistration(object, contents))
      } else {
        self = .object(object)
      }
    } catch {
      self = .malformed(error)
    }
  }
}
