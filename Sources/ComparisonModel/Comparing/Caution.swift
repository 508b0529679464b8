/// A warning of a source about some candidates.
public struct Caution: Hashable, Sendable {
  /// What a warning is about.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Anything that a reader should know.
    case general
    /// The image is no longer built: its tag stays what it was.
    case discontinued
    /// What is in the image is no longer supported: faults in it are no longer mended.
    case unsupported
  }

  /// What it is about.
  public var kind: Kind
  /// The warning.
  public var text: LocalizedText
  /// The candidates it is about.
  public var candidates: [Candidate.ID]
  /// The images of those candidates that it is about; all of them where the list is empty.
  public var images: [ImagePattern]
  /// The first day that it holds; nil where it always does.
  public var since: Timestamp?
  /// Where the source says so.
  public var citation: Citation

  /// Makes a caution.
  public init(
    kind: Kind = .general, text: LocalizedText, candidates: [Candidate.ID], images: [ImagePattern] = [],
    since: Timestamp? = nil, citation: Citation
  ) {
    self.kind = kind
    self.text = text
    self.candidates = candidates
    self.images = images
    self.since = since
    self.citation = citation
  }

  /// Whether the warning is about an image of a candidate.
  ///
  /// - Parameters:
  ///   - candidate: The candidate.
  ///   - image: The name of its image; nil where none was measured, so that only what holds of every image does.
  ///   - day: The day; nil where none is given, so that what holds at any time does.
  public func concerns(_ candidate: Candidate.ID, image: String?, on day: Timestamp?) -> Bool {
    guard candidates.contains(candidate) else { return false }
    if let since, let day, day.secondsSinceEpoch < since.secondsSinceEpoch { return false }
    guard !images.isEmpty else { return true }
    return image.map { name in images.contains { $0.matches(name) } } ?? false
  }
}
