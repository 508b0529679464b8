/// Where an image lies, as it is written on a command line.
///
/// The names are those of containers-transports(5).
public struct ImageReference: Hashable, Sendable, CustomStringConvertible {
  /// What names of archives end with; those of compressed ones stand before `.tar`.
  package static let archiveEndings = [".gz", ".tgz", ".zst", ".tar"]

  /// What the reference begins with: `oci:`, `-`; empty for a path whose content tells what it is.
  package var prefix: String
  /// Where the place is: a path; empty where the prefix says all.
  public var location: String
  /// The tag or name that selects an image there; nil means all.
  public var name: String?
  /// Whether the prefix was not written, because a name alone means it.
  package var isBare: Bool

  /// Makes a reference without parsing one.
  package init(prefix: String, location: String, name: String? = nil, isBare: Bool = false) {
    self.prefix = prefix
    self.location = location
    self.name = name
    self.isBare = isBare
  }

  /// Parses a reference to a place on this machine: `oci:DIR[:TAG]`, `oci-archive:FILE[:TAG]`,
  /// `docker-archive:FILE[:NAME]`, `dir:DIR`, `-` (an archive on standard input), or a path whose content tells what it
  /// is.
  ///
  /// A colon in a path is taken as part of it when something with that path exists.
  /// - Throws: ``ImageReadingError`` with code ``ImageReadingError/Code/invalidReference`` or
  ///   ``ImageReadingError/Code/unsupportedReference``.
  public init(_ text: String) throws(ImageReadingError) {
    self = try ImageTransports.local.reference(text)
  }

  /// Parses a reference among other kinds of place.
  package init(_ text: String, among transports: ImageTransports) throws(ImageReadingError) {
    self = try transports.reference(text)
  }

  /// The reference without a name: `oci:images/node`, `docker-daemon`.
  public var place: String {
    guard location.isEmpty else { return (isBare ? "" : prefix) + location }
    return prefix.hasSuffix(":") ? String(prefix.dropLast()) : prefix
  }

  /// The reference as it is written on a command line.
  public var description: String {
    // Where the prefix is the whole place, the name follows its colon.
    location.isEmpty ? prefix + (name ?? "") : place + (name.map { ":\($0)" } ?? "")
  }

  /// Opens the place, so that its images can be selected and read.
  ///
  /// An archive on standard input, or one that is compressed as a whole, is first written to a temporary file without a
  /// name, in `$TMPDIR` or else `/var/tmp`; nothing is ever unpacked to disk.
  ///
  /// - Parameter limits: the bounds of what is read to find the images.
  /// - Throws: ``ImageReadingError`` when there is nothing, or nothing that is read.
  public func open(
    limits: ReadingLimits = ReadingLimits()
  ) async throws(ImageReadingError) -> any ImageSource {
    try await open(limits: limits, among: .local)
  }

  /// Opens the place of a reference that was parsed among other kinds of place.
  package func open(
    limits: ReadingLimits = ReadingLimits(), among transports: ImageTransports
  ) async throws(ImageReadingError) -> any ImageSource {
    try await transports.open(self, limits: limits)
  }
}
