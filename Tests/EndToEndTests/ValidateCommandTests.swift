import Foundation
import Testing

@Suite struct ValidateCommandTests {
  private func document(_ body: String) -> Data {
    let text = """
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
      <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ko" lang="ko"><head><title>제목</title></head>
      <body>\(body)</body></html>

      """
    return Data(text.utf8)
  }

  @Test func `valid files print nothing on standard output and exit with 0`() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appendingPathComponent("a.xhtml")
      try document("<p>한글&nbsp;</p>").write(to: file)
      let outcome = try Program.plimsoll.run(["validate", file.path, file.path])
      #expect(outcome.status == 0)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors == "plimsoll: 2 valid\n")
    }
  }

  @Test func `every fault of every file is printed with its place, and the exit status is 1`() throws {
    try TemporaryFolder.with { folder in
      let good = folder.appendingPathComponent("good.xhtml")
      let bad = folder.appendingPathComponent("bad.xhtml")
      let missing = folder.appendingPathComponent("missing.xhtml")
      try document("<p>x</p>").write(to: good)
      try document("<p a=\"1\">x</p><ul></ul>").write(to: bad)
      let outcome = try Program.plimsoll.run(
        ["validate", bad.path, missing.path, folder.path, good.path])
      #expect(outcome.status == 1)
      #expect(
        outcome.output == """
          \(bad.path):3:10: error: attribute a is not declared for element p
          \(bad.path):3:25: error: element ul ends too early; expected: li

          """)
      #expect(
        outcome.errors == """
          \(missing.path): error: the file cannot be opened: No such file or directory [unreadable-file]
          \(folder.path): error: this is a folder [unreadable-file]
            help: name a file
          plimsoll: 1 valid, 1 not valid (2 errors), 2 not readable

          """)
    }
  }

  @Test func `- is standard input`() throws {
    let outcome = try Program.plimsoll.run(["validate", "-"], input: document("<p>x<p/></p>"))
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("-:3:11: error: element p is not allowed inside p"))
  }

  @Test func `the profile says what a file must be`() throws {
    let outcome = try Program.plimsoll.run(
      ["validate", "--profile", "rdfa", "-"], input: document("<p>x</p>"))
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("-//W3C//DTD XHTML+RDFa 1.1//EN"))
  }

  @Test(arguments: [["validate"], ["validate", "--profile", "loose", "-"], ["validate", "--what", "-"]])
  func `wrong usage exits with 64`(arguments: [String]) throws {
    #expect(try Program.plimsoll.run(arguments).status == 64)
  }

  @Test func `a DTD that is not installed is an error that names the package and the script`() throws {
    let outcome = try Program.plimsoll.run(
      ["validate", "-"], input: document("<p>x</p>"),
      environment: ["XML_CATALOG_FILES": "/nonexistent/catalog"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("w3c-sgml-lib"))
    #expect(outcome.errors.contains("Scripts/install-dependencies"))
    #expect(outcome.errors.contains("-//W3C//DTD XHTML 1.0 Strict//EN"))
  }

  @Test func `a DTD that the catalog places on the network is not fetched`() throws {
    try TemporaryFolder.with { folder in
      let catalog = folder.appendingPathComponent("catalog.xml")
      let text = """
        <catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
        <public publicId="-//W3C//DTD XHTML 1.0 Strict//EN" uri="http://localhost:9/xhtml1-strict.dtd"/>
        </catalog>
        """
      try Data(text.utf8).write(to: catalog)
      let outcome = try Program.plimsoll.run(
        ["validate", "-"], input: document("<p>x</p>"), environment: ["XML_CATALOG_FILES": catalog.path])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("http://localhost:9/xhtml1-strict.dtd"))
      #expect(outcome.errors.contains("is not fetched"))
    }
  }

  @Test func `a DTD that is broken says where`() throws {
    try TemporaryFolder.with { folder in
      let dtd = folder.appendingPathComponent("broken.dtd")
      try Data("<!ELEMENT html (head>\n".utf8).write(to: dtd)
      let catalog = folder.appendingPathComponent("catalog.xml")
      let text = """
        <catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
        <public publicId="-//W3C//DTD XHTML 1.0 Strict//EN" uri="file://\(dtd.path)"/>
        </catalog>
        """
      try Data(text.utf8).write(to: catalog)
      let outcome = try Program.plimsoll.run(
        ["validate", "-"], input: document("<p>x</p>"), environment: ["XML_CATALOG_FILES": catalog.path])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("broken.dtd:1"))
    }
  }
}
