internal import Diagnostics
import Messages
internal import XMLDocuments

/// Reads a workbook (ISO/IEC 29500, SpreadsheetML), as Excel, LibreOffice, Google Sheets and openpyxl save it.
///
/// Only cells are read: no formula is calculated – the value that it had when the workbook was saved is taken –, no
/// macro is looked at, and no link is followed.
struct WorkbookReader {
  static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// How a ZIP without any part begins, and how the end of all others does.
  static let emptyZIP: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  /// How files of Excel before 2007 begin, and those with a password.
  static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  /// What a workbook holds.
  struct Book {
    var sheets: [Sheet]
    var namedSheets: [String: String]
  }

  private var parts: [String: [UInt8]] = [:]

  /// Reads a workbook.
  static func read(_ bytes: [UInt8]) throws(SheetFault) -> Book {
    guard !bytes.starts(with: compoundFile) else { throw WorkbookArchive.encrypted }
    guard WorkbookArchive.hasEnd(bytes) else { throw WorkbookArchive.damaged("its end is missing") }
    var archive = WorkbookArchive(bytes)
    let relations = try archive.parts { $0.hasSuffix(".rels") }
    guard
      let main = try PartRelations.read(relations["_rels/.rels"], of: "").first(where: {
        $0.kind == "officeDocument"
      })?.target
    else {
      throw SheetFault(
        .unsupported, "the file is a ZIP, and no workbook in it",
        suggestion: "import a workbook (.xlsx) or CSV; of a .zip, what is inside")
    }
    let related = try PartRelations.read(relations[PartRelations.name(of: main)], of: main)
    let wanted = Set(
      related.filter { ["worksheet", "sharedStrings", "styles"].contains($0.kind) }.map(\.target))
    let parts = try archive.parts { $0 == main || wanted.contains($0) }
    return try WorkbookReader(parts: parts).book(main, related)
  }

  private func book(_ main: String, _ related: [PartRelations.Relation]) throws(SheetFault) -> Book {
    let contents = WorkbookPart()
    try Self.read(parts[main], main, to: contents)
    let texts = SharedTexts()
    if let part = related.first(where: { $0.kind == "sharedStrings" })?.target {
      try Self.read(parts[part], part, to: texts)
    }
    let formats = CellStyles()
    if let part = related.first(where: { $0.kind == "styles" })?.target {
      try Self.read(parts[part], part, to: formats)
    }
    guard contents.sheets.count <= WorkbookLimits.maximumSheets else {
      throw SheetFault(.limitExceeded, "the workbook has more than \(WorkbookLimits.maximumSheets) sheets")
    }
    var sheets: [Sheet] = []
    var room = WorkbookLimits.maximumCells
    for (name, id) in contents.sheets {
      // Sheets of charts have no cells.
      guard let part = related.first(where: { $0.id == id && $0.kind == "worksheet" })?.target else {
        continue
      }
      let sheet = WorksheetPart(
        name, texts: texts.texts, styles: formats.kinds, countsFrom1904: contents.countsFrom1904, room: room)
      try Self.read(parts[part], part, to: sheet)
      room -= sheet.cellCount
      sheets.append(Sheet(name: name, rows: sheet.rows))
    }
    guard !sheets.isEmpty else { throw SheetFault(.emptyFile, "the workbook has no sheet of cells") }
    return Book(sheets: sheets, namedSheets: contents.namedSheets)
  }

  /// Reads a part, and stops at the first fault that the receiver finds in it.
  static func read(_ bytes: [UInt8]?, _ name: String, to receiver: some PartReceiver) throws(SheetFault) {
    guard let bytes else { throw WorkbookArchive.damaged("it lacks its part \(QuotedText.quoted(name))") }
    let fault: XMLFault?
    do throws(XMLWriterError) {
      fault = try XMLEventReader.read(bytes, to: receiver) { receiver.fault == nil }
    } catch {
      throw SheetFault(.outOfMemory, "there is no memory for a reader of XML")
    }
    if let own = receiver.fault { throw own }
    if let fault {
      throw WorkbookArchive.damaged(
        "its part \(QuotedText.quoted(name)), line \(fault.line): \(fault.message)")
    }
  }
}

/// What takes a part of a workbook. Once it has a fault, nothing that comes matters.
protocol PartReceiver: XMLReceiver {
  /// What is wrong with the part; nil as long as nothing is.
  var fault: SheetFault? { get }
}
