/// A rule of a source: in this case, choose that.
public struct ChoiceRule: Hashable, Sendable {
  /// A rule's id.
  public typealias ID = Identifier<ChoiceRule>

  /// Its id; nil where no profile refers to it.
  public var id: ID?
  /// The case, for example "the smallest image is an absolute need".
  public var situation: LocalizedText
  /// What the source then chooses.
  public var choice: [Candidate.ID]
  /// What the source adds, where it does.
  public var remark: LocalizedText?
  /// Where the source says so.
  public var citation: Citation

  /// Makes a rule.
  public init(
    id: ID? = nil, situation: LocalizedText, choice: [Candidate.ID], remark: LocalizedText? = nil,
    citation: Citation
  ) {
    self.id = id
    self.situation = situation
    self.choice = choice
    self.remark = remark
    self.citation = citation
  }
}
