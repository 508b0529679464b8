/// A workbook as bytes, of parts that a test writes itself: a ZIP whose entries are stored as they are.
public enum FixtureWorkbook {
  private static let relations = """
    <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
    Target="xl/workbook.xml"/></Relationships>
    """
  private static let bookRelations = """
    <Relationships><Relationship Id="s1" Type="x/relationships/worksheet" Target="worksheets/sheet1.xml"/>\
    <Relationship Id="t" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/>\
    <Relationship Id="f" Type="x/styles" Target="styles.xml"/>\
    <Relationship Id="e" Type="x/externalLink" Target="file:///etc/passwd" TargetMode="External"/></Relationships>
    """
  /// The part that names the sheets.
  public static let book = """
    <workbook xmlns:r="x"><workbookPr/><sheets><sheet name="표 &amp; 1" sheetId="1" r:id="s1"/></sheets>\
    <definedNames><definedName name="plimsoll_matrix">'표 &amp; 1'!$A$1:$B$2</definedName></definedNames></workbook>
    """
  /// Two texts that cells share.
  public static let texts = """
    <sst><si><t>Image</t></si><si><r><t xml:space="preserve">two </t></r><r><t>runs_x000A_</t></r>\
    <rPh sb="0" eb="1"><t>hidden</t></rPh></si></sst>
    """
  /// Formats: plain, days, percentages, and one whose letters stand in quotes.
  private static let styles = """
    <styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>\
    <numFmt numFmtId="165" formatCode="0.0 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="164"/></cellStyleXfs>\
    <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="165"/></cellXfs></styleSheet>
    """

  /// A workbook of one sheet.
  public static func bytes(
    rows: String, book: String = book, texts: String = texts, more: [(String, String)] = []
  ) -> [UInt8] {
    let parts =
      [
        ("_rels/.rels", relations), ("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", bookRelations),
        ("xl/sharedStrings.xml", texts), ("xl/styles.xml", styles),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>"),
      ] + more
    return zip(parts.map { (name: $0.0, bytes: Array($0.1.utf8)) })
  }

  /// A ZIP (APPNOTE 6.3): local headers with their data, the central directory, its end.
  public static func zip(_ entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let offset = file.count
      // Version 2.0, no flags, stored, at midnight of 1980-01-01.
      let common: [UInt8] = [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]
      let sizes =
        four(checksum(entry.bytes)) + four(entry.bytes.count) + four(entry.bytes.count) + two(name.count)
      file += [0x50, 0x4B, 3, 4] + common + sizes + two(0) + name + entry.bytes
      directory += [0x50, 0x4B, 1, 2, 20, 0] + common + sizes + two(0) + two(0) + two(0) + two(0) + four(0)
      directory += four(offset) + name
    }
    let start = file.count
    return file + directory + [0x50, 0x4B, 5, 6] + two(0) + two(0) + two(entries.count) + two(entries.count)
      + four(directory.count) + four(start) + two(0)
  }

  private static func two(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }
  private static func four(_ number: Int) -> [UInt8] { two(number & 0xFFFF) + two(number >> 16 & 0xFFFF) }

  /// CRC-32.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = ~0
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}
