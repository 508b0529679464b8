import CSVWReading
import Messages
import Testing

/// Tables as their descriptions tell of them.
@Suite struct AnnotatedTableTests {
  private struct Reading {
    var columns: [String] = []
    var cells: [[String]] = []
    var problems: [String] = []
  }

  private func read(_ csv: String, _ description: String) throws -> Reading {
    let files = ["t.csv-metadata.json": description]
    let found = DescriptionSearch.description(of: "t.csv", given: nil) { files[$0].map { Array($0.utf8) } }
    var reading = Reading(problems: found.problems.map(\.message.description))
    guard let group = found.group else { return reading }
    let table = try AnnotatedTable(Array(csv.utf8), group.tables[0])
    reading.columns = table.columns.map(\.name)
    reading.problems += table.problems.map(\.message.description)
    var keys = TableKeys(group)
    var rows = table.rows()
    while let row = try rows.next() {
      keys.add(row, of: table)
      reading.cells.append(row.cells.map { $0.values.map(\.text).joined(separator: "|") })
      reading.problems += row.cells.flatMap { $0.faults.map(\.description) }
    }
    keys.check()
    reading.problems += keys.problems.map(\.message.description)
    return reading
  }

  private func description(_ columns: String, _ more: String = "") -> String {
    """
    {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv"\(more), "tableSchema": {"columns": [\(columns)]}}
    """
  }

  @Test func `a dialect says how a table is written`() throws {
    let dialect = #"""
      , "dialect": {"delimiter": ";", "commentPrefix": "%", "skipRows": 1, "headerRowCount": 2, "skipColumns": 1,
        "trim": true, "quoteChar": "'", "skipBlankRows": true}
      """#
    let read = try read(
      "made by hand\nx;A;B\nx;a;b\n% a comment\nx; 1 ;'two; ''2'''\n;;\nx;3;4", description("", dialect))
    #expect(read.cells == [["1", "two; '2'"], ["3", "4"]])
  }

  @Test func `numbers, days and truth are read by the formats of their columns`() throws {
    let columns = #"""
      {"titles": "n", "datatype": {"base": "decimal", "format": {"decimalChar": ",", "groupChar": "."}}},
      {"titles": "d", "datatype": {"base": "date", "format": "dd.MM.yyyy"}},
      {"titles": "b", "datatype": {"base": "boolean", "format": "예|아니요"}},
      {"titles": "l", "separator": " "}, {"titles": "z", "null": ["-", "n/a"], "default": "?"}
      """#
    let read = try read(
      "n;d;b;l;z\n1.234,5;27.08.2026;예;a b;-\n", description(columns, #", "dialect": {"delimiter": ";"}"#))
    #expect(read.problems.isEmpty)
    #expect(read.cells == [["1234.5", "2026-08-27", "true", "a|b", ""]])
  }

  @Test func `cells that are not what their column says are told, and kept as texts`() throws {
    let columns = #"""
      {"titles": "i", "datatype": "integer"}, {"titles": "d", "datatype": "date"}, {"titles": "r", "required": true}
      """#
    let read = try read("i,d,r\n1.5,2026-02-30,\n", description(columns))
    #expect(read.cells == [["1.5", "2026-02-30", ""]])
    #expect(read.problems == ["it is no integer", "it is no date", "it is required, and empty"])
  }

  @Test func `rows with one primary key are told`() throws {
    let text = #"""
      {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv",
       "tableSchema": {"columns": [{"name": "k"}, {"name": "v"}], "primaryKey": "k"}}
      """#
    #expect(try read("k,v\na,1\nb,1\na,2\n", text).problems == ["a row before this one has the same k"])
  }

  @Test func `a pattern that would never end elsewhere is held against a text in no time`() throws {
    let columns = #"{"titles": "a", "datatype": {"base": "string", "format": "(a+)+(a|aa)*$"}}"#
    let clock = ContinuousClock()
    let took = try clock.measure {
      let read = try read("a\n\(String(repeating: "a", count: 5_000))!\n", description(columns))
      #expect(read.problems == ["it is not of the column's pattern"])
    }
    #expect(took < .seconds(20))
  }

  @Test(arguments: ["(a{1000}){1000}", "(?=a)a", "a{2,1}", "[b-a]", "\\1", "a**", "((((", "*"])
  func `a pattern that is too large, or none, has no effect and is told`(pattern: String) throws {
    let escaped = pattern.replacing("\\", with: "\\\\")
    let read = try read("a\nx\n", description(#"{"titles": "a", "datatype": {"format": "\#(escaped)"}}"#))
    #expect(read.cells == [["x"]])
    #expect(read.problems.count == 1)
  }

  @Test(arguments: ["", "{", "[]", #"{"url": 1}"#, #"{"tables": []}"#, #"{"@context": 1, "url": "t.csv"}"#])
  func `a description that tells of no table is an error`(text: String) {
    var reader = DescriptionReader(address: "x.json")
    #expect(reader.read(Array(text.utf8)) == nil)
    #expect(reader.hasErrors)
  }

  @Test func `quotes that are not closed are told with their byte`() throws {
    let problem = #expect(throws: CSVWProblem.self) { try read("a,b\n1,\"x\n", description("")) }
    #expect(problem?.place == .table(6))
  }
}
