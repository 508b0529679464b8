internal import ComparisonModel
internal import CSVWReading
internal import JSONDocuments

/// The columns of a sheet as its description tells of them.
enum DescribedColumns {
  /// The columns of a table, those of the file by their headers there.
  static func columns(of table: AnnotatedTable) -> [DescribedSheet.Column] {
    table.columns.map { column in
      let index = column.number - 1
      let titles = table.fileTitles.indices.contains(index) ? table.fileTitles[index] : []
      let name = WebAddress.decoded(column.name)
      return DescribedSheet.Column(
        header: (titles.first ?? name).shown.trimmed,
        words: [property(of: column), name].compactMap(\.self) + column.titles.map(\.text),
        unit: unit(of: column))
    }
  }

  /// The end of the address that says what a column says of an image: `content_size` of
  /// `https://example.com/facts#content_size`.
  private static func property(of column: AnnotatedColumn) -> String? {
    guard let address = column.description.inherited.propertyURL else { return nil }
    return address.split { "#/:".contains($0) }.last.map(String.init)
  }

  /// The unit of a column, as schema.org's `unitText` gives it: a symbol such as `MB`, or the word "bytes".
  private static func unit(of column: AnnotatedColumn) -> String? {
    let property = column.description.properties.first {
      $0.key == "schema:unitText" || $0.key == "http://schema.org/unitText"
    }
    guard case .string(let text)? = property?.value.content else { return nil }
    return text == "bytes" || text == "byte" ? AmountUnit.byte.symbol : text
  }
}
