/// A kind of place that images lie in: how it is written, and how it is opened.
///
/// A source of images in a module of its own offers one of these; the table at the top of the program lists it.
package struct ImageTransport: Sendable {
  /// What follows the prefix.
  package enum Notation: Hashable, Sendable {
    /// A path, and perhaps a name behind a colon.
    case pathAndName
    /// A path, whatever is in it.
    case path
    /// The name of an image, which may also stand alone where no file has it: the first such kind in a table takes
    /// those.
    case name
    /// The name of an image, which stands behind the prefix only.
    case imageName
    /// Nothing: the prefix is all.
    case nothing
  }

  /// What references begin with: `oci:`; empty for the one that takes what has no prefix.
  package var prefix: String
  /// What follows the prefix: a path, a path and a name, or nothing.
  package var notation: Notation
  /// How references are written, for messages: `oci:DIR[:TAG]`.
  package var syntax: String
  /// Opens the place of a reference that begins with the prefix.
  package var open:
    @Sendable (ImageReference, ReadingLimits) async throws(ImageReadingError) -> any ImageSource

  /// Makes a kind of place.
  package init(
    prefix: String, notation: Notation, syntax: String,
    open:
      @escaping @Sendable (ImageReference, ReadingLimits) async throws(ImageReadingError) -> any ImageSource
  ) {
    self.prefix = prefix
    self.notation = notation
    self.syntax = syntax
    self.open = open
  }
}
