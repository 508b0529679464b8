public import ComparisonModel

extension DataTable {
  /// The headers of the columns in a language; one that came before gets a number behind it.
  public func headers(in language: Language) -> [String] {
    Self.unique(columns.map { $0.title[language] }) { "\($0) (\($1))" }
  }

  /// What programs call the columns: each once, of `A-Za-z0-9_.`, as a name of CSVW may be written without escapes.
  public var columnNames: [String] {
    let names = columns.map { column in
      String(column.id.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "_" })
    }
    return Self.unique(names.map { $0.hasPrefix("_") || $0.isEmpty ? "column\($0)" : $0 }) { "\($0)_\($1)" }
  }

  private static func unique(_ names: [String], numbered: (String, Int) -> String) -> [String] {
    var taken: Set<String> = []
    let given = Set(names)
    return names.map { name in
      var own = name
      var number = 2
      while taken.contains(own) || (own != name && given.contains(own)) {
        own = numbered(name, number)
        number += 1
      }
      taken.insert(own)
      return own
    }
  }
}
