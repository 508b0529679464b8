import Testing
import XMLDocuments

@Suite struct XMLConcurrencyTests {
  @Test func `documents are written and checked on several threads at once`() async throws {
    try await withThrowingTaskGroup(of: XMLValidation.self) { group in
      for number in 0..<8 {
        group.addTask {
          let profile = XMLProfile.allCases[number % 2]
          let validator = try XMLValidator(profile: profile)
          let writer = try XMLWriter { validator.consume($0) }
          try write(rows: 500, profile: profile, flawed: number >= 4, with: writer)
          return validator.finish()
        }
      }
      var valid = 0
      for try await validation in group {
        if validation.isValid { valid += 1 } else { #expect(validation.errorCount == 500) }
      }
      #expect(valid == 4)
    }
  }

  private func write(
    rows: Int, profile: XMLProfile, flawed: Bool, with writer: XMLWriter
  ) throws(XMLWriterError) {
    try writer.doctype(profile)
    try writer.startElement("html")
    try writer.attribute("xmlns", "http://www.w3.org/1999/xhtml")
    try writer.startElement("head")
    try writer.textElement("title", "표 & table")
    try writer.endElement()
    try writer.startElement("body")
    try writer.startElement("table")
    for row in 0..<rows {
      try writer.startElement("tr")
      try writer.textElement("th", "행 \(row)", attribute: flawed ? "scopes" : "scope", value: "row")
      try writer.textElement("td", "< \(row) >", attribute: "id", value: "cell-\(row)")
      try writer.endElement()
    }
    for _ in 0..<3 { try writer.endElement() }
    try writer.finish()
  }
}
