public import XMLDocuments

/// What a user may choose about formats.
public struct RenderingOptions: Hashable, Sendable {
  /// Whether the columns of Markdown tables are padded to equal widths.
  public var align: Bool
  /// For whom CSV is written.
  public var csv: CSVProfile
  /// The document type that XHTML pages are held to; fragments are XHTML 1.0 Strict.
  public var xhtml: XMLProfile
  /// Whether a document can have files beside it, such as charts; on standard output it cannot.
  public var hasFilesBeside: Bool
  /// Whether charts are pictures; where each file of a folder is a document by itself, Markdown has tables instead.
  public var drawsCharts: Bool
  /// Whether the evidence stands in the same document; otherwise it has a file beside it, or is left out where
  /// there can be none. It only concerns formats that write the evidence into a file of its own.
  public var includesEvidence: Bool

  /// What the pages of a wiki are called; nil for names made of the report's.
  public var pages: WikiPageNames?
  /// Whether a wiki knows references (`<ref>`), as those with the extension Cite do.
  public var hasReferences: Bool
  /// What the names of pictures end with that are uploaded to a wiki, `svg` or `png`; nil where charts are tables.
  public var pictureEnding: String?

  /// Makes options.
  public init(
    align: Bool = false, csv: CSVProfile = .sheets, xhtml: XMLProfile = .strict, hasFilesBeside: Bool = true,
    drawsCharts: Bool = true, includesEvidence: Bool = false,
    pages: WikiPageNames? = nil, hasReferences: Bool = true,
    pictureEnding: String? = nil
  ) {
    self.align = align
    self.csv = csv
    self.xhtml = xhtml
    self.hasFilesBeside = hasFilesBeside
    self.drawsCharts = drawsCharts
    self.includesEvidence = includesEvidence
    self.pages = pages
    self.hasReferences = hasReferences
    self.pictureEnding = pictureEnding
  }
}
