internal import ImageSources

/// A path inside an image: any bytes, without a leading slash, `.` or `..`; empty for the root.
///
/// Paths of files are bytes, not text: nothing says that they are UTF-8.
public struct ImagePath: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The longest path, and the longest target of a link, that is read: 4,096 bytes, as in Linux.
  public static let maximumBytes = 4_096

  /// The bytes: components joined by `/`.
  public let bytes: [UInt8]

  /// The root, which has no component.
  public static let root = ImagePath(normalised: [])

  /// Makes a path of any bytes. Empty parts and `.` are left out; `..` takes the part before it away and never
  /// leaves the root.
  public init(_ raw: some Sequence<UInt8>) {
    bytes = PathBytes.normalised(raw)
  }

  /// Makes a path of text, as ``init(_:)-(Sequence<UInt8>)`` does of its UTF-8.
  public init(_ text: String) {
    self.init(text.utf8)
  }

  /// Makes a path of a literal.
  public init(stringLiteral value: String) {
    self.init(value.utf8)
  }

  /// Makes a path of bytes that are a path already.
  init(normalised bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The path of what is called `name` in this folder.
  public func appending(_ name: some Collection<UInt8>) -> ImagePath {
    ImagePath(normalised: bytes.isEmpty ? Array(name) : bytes + [UInt8(ascii: "/")] + name)
  }

  /// The last component; empty for the root.
  public var name: ArraySlice<UInt8> {
    bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes[($0 + 1)...] } ?? bytes[...]
  }

  /// The folder that holds this; the root's is the root.
  public var parent: ImagePath {
    ImagePath(normalised: bytes.lastIndex(of: UInt8(ascii: "/")).map { Array(bytes[..<$0]) } ?? [])
  }

  /// The components, outermost first.
  public var components: [ArraySlice<UInt8>] { bytes.split(separator: UInt8(ascii: "/")) }

  /// The path as text that is safe to print: bytes that are not UTF-8, and control characters, as `\x1b`.
  public var description: String { bytes.printable }
}

extension ImagePath: Comparable {
  /// Orders paths so that a folder comes before what it holds, and siblings by their bytes.
  public static func < (left: ImagePath, right: ImagePath) -> Bool {
    // A slash ends a component, so it orders before every other byte.
    func rank(_ byte: UInt8) -> Int { byte == UInt8(ascii: "/") ? -1 : Int(byte) }
    return left.bytes.lexicographicallyPrecedes(right.bytes) { rank($0) < rank($1) }
  }
}
