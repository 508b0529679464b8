/// What a user may choose about formats.
public struct RenderingOptions: Hashable, Sendable {
  /// Whether the columns of Markdown tables are padded to equal widths.
  public var align: Bool
  /// For whom CSV is written.
  public var csv: CSVProfile
  /// Whether a document can have files beside it, such as charts; on standard output it cannot.
  public var hasFilesBeside: Bool
  /// Whether the evidence stands in the same document; otherwise it has a file beside it, or is left out where
  /// there can be none. It only concerns formats that write the evidence into a file of its own.
  public var includesEvidence: Bool

  /// Makes options.
  public init(
    align: Bool = false, csv: CSVProfile = .sheets, hasFilesBeside: Bool = true,
    includesEvidence: Bool = false
  ) {
    self.align = align
    self.csv = csv
    self.hasFilesBeside = hasFilesBeside
    self.includesEvidence = includesEvidence
  }
}
