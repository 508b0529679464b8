/// Where an image lies, as it is written on a command line.
///
/// The names are those of containers-transports(5). Which kinds of place there are, ``ImageTransports`` says.
public struct ImageReference: Hashable, Sendable, CustomStringConvertible {
  /// What names of archives end with; those of compressed ones stand before `.tar`.
  public static let archiveEndings = [".gz", ".tgz", ".zst", ".tar"]

  /// What the reference begins with: `oci:`, `-`; empty for a path whose content tells what it is.
  public var prefix: String
  /// Where the place is: a path; empty where the prefix says all.
  public var location: String
  /// The tag or name that selects an image there; nil means all.
  public var name: String?
  /// Whether the prefix was not written, because a name alone means it.
  public var isBare: Bool

  /// Makes a reference without parsing one.
  public init(prefix: String, location: String, name: String? = nil, isBare: Bool = false) {
    self.prefix = prefix
    self.location = location
    self.name = name
    self.isBare = isBare
  }

  /// Parses a reference as it is written on a command line.
  /// - Throws: ``ImageReadingError`` with code `invalidReference` or `unsupportedReference`.
  public init(_ text: String, among transports: ImageTransports = .local) throws(ImageReadingError) {
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
  /// - Throws: ``ImageReadingError`` when there is nothing, or nothing that is read.
  public func open(
    limits: ReadingLimits = ReadingLimits(), among transports: ImageTransports = .local
  ) async throws(ImageReadingError) -> any ImageSource {
    try await transports.open(self, limits: limits)
  }
}
