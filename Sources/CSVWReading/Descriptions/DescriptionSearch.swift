import Messages

/// Finds the description of a table ("Model for Tabular Data", 5): the one that is given, else the one beside the file that
/// is named after it, else that of its folder. One that does not tell of the table is passed over.
public struct DescriptionSearch {
  /// What was found.
  public struct Found {
    /// The tables described: one without columns where nothing is.
    public var group: TableGroupDescription?
    /// The address of the description; nil where there is none.
    public var address: String?
    /// What is wrong with what was found.
    public var problems: [CSVWProblem]
  }

  /// The description of a table.
  ///
  /// - Parameters:
  ///   - table: The address of the table.
  ///   - given: The address of the description that the user names.
  ///   - load: Gives the bytes of an address, where they can be read.
  public static func description(
    of table: String, given: String?, _ load: @escaping (String) -> [UInt8]?
  ) -> Found {
    var passed: [CSVWProblem] = []
    let bare = String(table.prefix { $0 != "?" && $0 != "#" })
    let beside = ["\(table)-metadata.json", WebAddress.resolved("csv-metadata.json", against: bare)]
    for address in given.map({ [$0] }) ?? beside {
      guard let bytes = load(address) else {
        if given == nil { continue }
        passed.append(CSVWProblem(isError: true, at: .whole, "'\(address)' cannot be read"))
        return Found(group: nil, address: address, problems: passed)
      }
      var reader = DescriptionReader(address: address, load: load)
      let group = reader.read(bytes)
      guard let group, given == nil, !tells(group, of: table, or: bare) else {
        return Found(group: group, address: address, problems: passed + reader.problems)
      }
      passed.append(
        CSVWProblem(
          isError: false, at: .whole, "'\(address)' does not tell of '\(table)', and is passed over"))
    }
    var group = TableGroupDescription([TableDescription(url: table, place: 0)])
    group.isImplied = true
    return Found(group: group, address: nil, problems: passed)
  }

  private static func tells(_ group: TableGroupDescription, of table: String, or bare: String) -> Bool {
    group.tables.contains { $0.url == table || $0.url == bare || WebAddress.decoded($0.url) == bare }
  }
}
