internal import TextLayout

/// Something odd about an image that did not stop it from being measured.
public struct ImageNote: Hashable, Sendable, CustomStringConvertible {
  /// The kinds of oddity.
  public enum Code: String, Hashable, Sendable {
    /// A layer's media type claims another compression than its bytes have.
    case compressionDiffers
    /// A path comes more than once in one layer; the last counts.
    case duplicatePath
    /// A name was absolute or had `..`; it was taken from the root.
    case unusualPath
    /// A hard link to what is not there, or cannot be linked to; it is left out.
    case danglingHardLink
    /// A file stands where a folder is needed; the folder replaced it.
    case fileUnderFile
    /// A whiteout or metadata name that has no meaning; it is left out.
    case meaninglessWhiteout
    /// An entry of a type that file systems do not have; it is left out.
    case unknownEntryType
    /// Bytes that are not zero follow the end of a layer's tar or of its compressed data.
    case trailingData
    /// libarchive warned of an entry that it could read all the same.
    case tarWarning
    /// A layer's tar ends without the blocks that mark its end, or without the padding of its last file.
    case missingEndMarker
    /// The configuration and the manifest disagree.
    case inconsistentMetadata
    /// Every platform was asked for, and the place holds only some of those that the index names.
    case absentPlatform
  }

  /// The kind of oddity.
  public var code: Code
  /// The layer's number, from 1 for the lowest; nil when it is no layer's.
  public var layer: Int?
  /// What is odd: in words, with the first place and how many there are.
  public var text: String

  /// Makes a note; what comes from an image is made visible.
  package init(code: Code, layer: Int? = nil, text: String) {
    self.code = code
    self.layer = layer
    self.text = VisibleText.line(text)
  }

  /// The oddity on one line, with its layer: `layer 3: …`.
  public var description: String { layer.map { "layer \($0): \(text)" } ?? text }
}
