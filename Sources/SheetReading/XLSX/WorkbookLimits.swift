/// The bounds of workbooks that are read.
public enum WorkbookLimits {
  /// The most entries of the archive: 10,000. A workbook has some ten, and one for each sheet, chart and picture.
  public static let maximumEntries = 10_000
  /// How large the parts that are read may be in all, inflated: 512 MiB.
  public static let maximumInflatedBytes = 512 << 20
  /// How many times larger than the whole file its parts may be when they are inflated. Sheets of one repeated row have
  /// come to 120; a bomb of deflate has up to 1,032.
  public static let maximumRatio = 250
  /// What may be inflated whatever the ratio is: 16 MiB.
  static let unquestionedBytes = 16 << 20
  /// The most sheets.
  public static let maximumSheets = 1_000
  /// The most rows of a sheet, and the most columns: as many as Excel has.
  public static let maximumRows = 1_048_576
  /// The most columns of a sheet.
  public static let maximumColumns = 16_384
  /// The most cells of a workbook, those between others that hold nothing among them: as many as Google Sheets has.
  public static let maximumCells = 10_000_000
  /// The most texts that cells share.
  public static let maximumTexts = 2_000_000
  /// The longest text of a cell, in bytes: some more than Google Sheets takes in characters.
  public static let maximumTextBytes = 200_000
  /// The most formats of cells, and the most names of ranges.
  public static let maximumFormats = 65_536
}
