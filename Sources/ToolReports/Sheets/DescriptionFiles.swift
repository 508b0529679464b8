internal import CSVWReading
internal import Diagnostics
import Messages

/// The files that a description and its table are: addresses are names in one folder, and none leads out of it.
struct DescriptionFiles {
  /// The address of the table: the name of its file.
  let table: String
  /// The address of the description that the user names.
  let given: String?
  private let sheet: ReportFile
  private let folder: String

  init(sheet: ReportFile, given: String?) {
    self.sheet = sheet
    table = sheet.lastComponent
    self.given = given.map { String($0.split(separator: "/").last ?? Substring($0)) }
    let path = given ?? sheet.path
    folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// The path of an address; nil where it leads out of the folder, or to another machine.
  private func path(_ address: String) -> String? {
    let name = WebAddress.decoded(address)
    guard !WebAddress.hasScheme(address), !name.hasPrefix("/"), !name.split(separator: "/").contains("..")
    else { return nil }
    return folder + name
  }

  /// The bytes of an address, where it can be read.
  func bytes(_ address: String) -> [UInt8]? {
    guard sheet.path != "-" || given != nil, let path = path(address) else { return nil }
    return try? SourceFile.bytes(ofFile: path, limit: CSVWLimits.maximumDescriptionBytes)
  }

  /// What a group says of the sheet; of a description that the user names, the one table that it tells of.
  func table(of group: TableGroupDescription, in address: String) throws(FaultyInput) -> TableDescription {
    if let own = group.tables.first(where: { WebAddress.decoded($0.url) == table || $0.url == table }) {
      return own
    }
    if given != nil, group.tables.count == 1 { return group.tables[0] }
    throw FaultyInput([
      Diagnostic(
        code: .notFound, file: path(address) ?? address,
        message: "no table here is \(QuotedText.quoted(table))",
        suggestion: "write the name of the file as 'url' of its table")
    ])
  }

  /// Problems as they are told of the files.
  ///
  /// - Parameters:
  ///   - problems: The problems.
  ///   - address: The address of the description.
  ///   - table: The table in UTF-8; nil where it is that, or was not read.
  func diagnostics(
    _ problems: [CSVWProblem], in address: String, table: [UInt8]? = nil
  ) -> [Diagnostic] {
    let description = bytes(address) ?? []
    return problems.map { problem in
      var location: SourceLocation?
      var file = path(address) ?? address
      switch problem.place {
      case .description(let offset): location = SourceLocation(ofByte: Int(offset), in: description)
      case .table(let offset):
        (file, location) = (sheet.path, SourceLocation(ofByte: offset, in: table ?? sheet.bytes))
      case .character(let line, let column):
        (file, location) = (sheet.path, SourceLocation(line: line, column: column))
      case .whole: break
      }
      return Diagnostic(
        problem.isError ? .error : .warning, code: .invalidValue, file: file, location: location,
        message: problem.message)
    }
  }
}
