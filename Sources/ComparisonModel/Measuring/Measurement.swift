public import JSONDocuments

/// Observed facts about one image, pinned by manifest digest and platform.
public struct Measurement: Hashable, Sendable {
  /// How the facts were come by.
  public enum Method: String, CaseIterable, Hashable, Sendable {
    /// Plimsoll read the image itself.
    case imageRead = "image read"
    /// Plimsoll read the image's manifest and configuration, and none of its layers.
    case documentsRead = "documents read"
    /// Another party published the figures; the image itself was not read.
    case publishedListing = "published listing"
    /// The facts are what the image's build definition says of a build of it; no image was read.
    case buildDefinition = "build definition"
    /// Another tool's report was imported.
    case imported = "imported report"
  }

  /// What image was measured.
  public var image: MeasuredImage
  /// When; nil where the source does not say.
  public var takenAt: Timestamp?
  /// What measured it.
  public var tool: MeasuringTool
  /// How.
  public var method: Method
  /// What the facts stand on.
  public var evidence: EvidenceLevels
  /// The candidate it belongs to; nil to let the comparison's image patterns decide.
  public var candidate: Candidate.ID?
  /// What was measured.
  public var facts: Facts
  /// Where published figures come from.
  public var sources: [Source]
  /// What a reader must know of this measurement, in the words of whoever took it.
  public var notes: [LocalizedText]
  /// What publishers declare of the image, held against it; nil where it was not asked for.
  public var declarations: Declarations?
  /// What else the tool wrote down, such as the layers one by one; no verdict depends on it.
  public var details: JSONValue?

  /// Makes a measurement. Where it is not told what the facts stand on, the method and the tool decide
  /// (``EvidenceLevels/init(unstatedBy:of:)``).
  public init(
    image: MeasuredImage, takenAt: Timestamp? = nil, tool: MeasuringTool, method: Method,
    evidence: EvidenceLevels? = nil, candidate: Candidate.ID? = nil, facts: Facts, sources: [Source] = [],
    notes: [LocalizedText] = [],
    details: JSONValue? = nil
  ) {
    self.image = image
    self.takenAt = takenAt
    self.tool = tool
    self.method = method
    self.evidence = evidence ?? EvidenceLevels(unstatedBy: method, of: tool)
    self.candidate = candidate
    self.facts = facts
    self.sources = sources
    self.notes = notes
    self.details = details
  }
}
