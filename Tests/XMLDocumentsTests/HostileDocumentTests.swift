import Foundation
import Testing
import XMLDocuments

@Suite struct HostileDocumentTests {
  private func validate(_ document: String, limits: XMLLimits = XMLLimits()) throws -> XMLValidation {
    try XMLValidator.validate(Array(document.utf8), limits: limits)
  }

  /// Entities that stand for ten of the one before.
  private let laughs =
    #"<!ENTITY l0 "lol">"#
    + (1..<10).map { level in
      #"<!ENTITY l\#(level) "\#(String(repeating: "&l\(level - 1);", count: 10))">"#
    }.joined()

  @Test(arguments: ["<p>&l9;</p>", "<p title=\"&l9;\">x</p>", "<p id=\"&l9;\">x</p>"])
  func `entities that multiply are refused at once`(body: String) throws {
    let document = Documents.strict(body, doctype: Documents.doctype(declaring: laughs))
    let clock = ContinuousClock()
    var validation: XMLValidation?
    let duration = try clock.measure { validation = try validate(document) }
    #expect(validation?.isValid == false)
    #expect(validation?.stoppedEarly == true)
    #expect(duration < .seconds(2))
  }

  @Test func `one large entity that is used many times is refused at the stated bound`() throws {
    let large = String(repeating: "x", count: 100_000)
    let body = "<p>" + String(repeating: "&a;", count: 1_000) + "</p>"
    let document = Documents.strict(body, doctype: Documents.doctype(declaring: #"<!ENTITY a "\#(large)">"#))
    let validation = try validate(document)
    #expect(validation.faults.map(\.code) == [XMLFault.ProfileCode.entitiesTooLarge])
    #expect(validation.stoppedEarly)
  }

  @Test func `entities that name each other are refused`() throws {
    let doctype = Documents.doctype(declaring: #"<!ENTITY a "&b;"><!ENTITY b "&a;">"#)
    #expect(try !validate(Documents.strict("<p>&a;</p>", doctype: doctype)).isValid)
  }

  @Test func `parameter entities have no effect`() throws {
    let declarations = #"<!ENTITY % a "<!ENTITY b 'x'>">"# + String(repeating: "%a;", count: 100)
    let document = Documents.strict("<p>x</p>", doctype: Documents.doctype(declaring: declarations))
    let validation = try validate(document)
    #expect(validation.errorCount == 1)
    #expect(validation.faults.first?.code == XMLFault.ProfileCode.internalDeclaration)
  }

  @Test func `the character entities of the DTD may be used without end`() throws {
    let body = "<p>" + String(repeating: "&nbsp;", count: 200_000) + "</p>"
    var limits = XMLLimits()
    limits.maximumEntityBytes = 1_000
    #expect(try validate(Documents.strict(body), limits: limits).isValid)
  }

  @Test func `an entity of the document's own is expanded and its content is checked`() throws {
    let doctype = Documents.doctype(declaring: #"<!ENTITY m "<em>x</em>"><!ENTITY n "<u>y</u>">"#)
    #expect(try validate(Documents.strict("<p>&m;&m;</p>", doctype: doctype)).isValid)
    let validation = try validate(Documents.strict("<p>&m;&n;</p>", doctype: doctype))
    #expect(Set(validation.faults.map(\.line)) == [3])
    #expect(validation.faults.contains { $0.message == "element u is not declared in the DTD" })
  }

  @Test func `external entities are faults, and their files are never opened`() throws {
    // A pipe that nobody writes to: opening it would not return.
    let pipe = NSTemporaryDirectory() + "plimsoll-pipe-\(UUID().uuidString)"
    try #require(mkfifo(pipe, 0o600) == 0)
    defer { unlink(pipe) }
    for declarations in [
      #"<!ENTITY x SYSTEM "file://\#(pipe)">"#, #"<!ENTITY x PUBLIC "-//X//Y//EN" "\#(pipe)">"#,
    ] {
      let document = Documents.strict(
        "<p>&x;</p><p title=\"&x;\">y</p>", doctype: Documents.doctype(declaring: declarations))
      let validation = try validate(document)
      #expect(
        validation.faults.map(\.code) == Array(repeating: XMLFault.ProfileCode.externalEntity, count: 2))
    }
    let parameter = Documents.doctype(declaring: #"<!ENTITY % x SYSTEM "file://\#(pipe)">%x;"#)
    #expect(try !validate(Documents.strict("<p>y</p>", doctype: parameter)).isValid)
  }

  @Test func `the content of a local file never shows`() throws {
    let secret = NSTemporaryDirectory() + "plimsoll-secret-\(UUID().uuidString)"
    try "<u>confidential</u>".write(toFile: secret, atomically: true, encoding: .utf8)
    defer { unlink(secret) }
    let doctype = Documents.doctype(declaring: #"<!ENTITY x SYSTEM "file://\#(secret)">"#)
    let validation = try validate(Documents.strict("<p>&x;</p><div>&x;</div>", doctype: doctype))
    #expect(!validation.faults.contains { $0.message.contains("element u") })
    #expect(!validation.faults.contains { $0.message.contains("confidential") })
  }

  @Test func `a DTD that the document names elsewhere is not read`() throws {
    let pipe = NSTemporaryDirectory() + "plimsoll-pipe-\(UUID().uuidString)"
    try #require(mkfifo(pipe, 0o600) == 0)
    defer { unlink(pipe) }
    let document = Documents.strict("<p>x</p>", doctype: #"<!DOCTYPE html SYSTEM "file://\#(pipe)">"#)
    #expect(try validate(document).faults.map(\.code) == [XMLFault.ProfileCode.otherDoctype])
  }

  @Test func `declarations of the document's own do not make it valid`() throws {
    let doctype = Documents.doctype(declaring: "<!ELEMENT u (#PCDATA)><!ATTLIST p foo CDATA #IMPLIED>")
    let validation = try validate(Documents.strict("<p foo=\"1\">x</p>", doctype: doctype))
    let codes = [XMLFault.ProfileCode.internalDeclaration, XMLFault.ProfileCode.internalDeclaration, 533]
    #expect(validation.faults.map(\.code) == codes)
  }

  @Test func `nesting beyond the bound is refused`() throws {
    let deep = String(repeating: "<div>", count: 300) + String(repeating: "</div>", count: 300)
    let validation = try validate(Documents.strict(deep))
    #expect(validation.faults.map(\.code) == [XMLFault.ProfileCode.tooDeep])
    #expect(validation.stoppedEarly)
    let fits = String(repeating: "<div>", count: 254) + String(repeating: "</div>", count: 254)
    #expect(try validate(Documents.strict(fits)).isValid)
  }

  @Test func `a document beyond the bound in bytes is refused`() throws {
    var limits = XMLLimits()
    limits.maximumDocumentBytes = 100
    let validation = try validate(Documents.strict("<p>x</p>"), limits: limits)
    #expect(validation.faults.map(\.code) == [XMLFault.ProfileCode.tooLarge])
    #expect(!validation.isValid)
  }

  @Test func `faults beyond the bound are counted, not kept`() throws {
    var limits = XMLLimits()
    limits.maximumCollectedFaults = 10
    let validation = try validate(
      Documents.strict(String(repeating: "<p foo=\"\">x</p>", count: 100)), limits: limits)
    #expect(validation.faults.count == 10)
    #expect(validation.uncollectedFaults == 90)
    #expect(validation.errorCount == 100)
  }

  @Test func `a document of too many faults is not read on, which its last fault says`() throws {
    var limits = XMLLimits()
    limits.maximumCollectedFaults = 10
    limits.maximumFaults = 50
    let body = String(repeating: "<p foo=\"\">x</p>", count: 200_000)
    let validation = try validate(Documents.strict(body), limits: limits)
    #expect(validation.errorCount == 51)
    #expect(validation.stoppedEarly)
    #expect(validation.faults.count == 11)
    let last = try #require(validation.faults.last)
    #expect(last.code == XMLFault.ProfileCode.tooManyFaults)
    #expect(last.severity == .fatal)
    #expect(last.message.description.hasPrefix("the document has 50 faults or more"))
  }

  @Test(arguments: [
    (" a%=\"\"", 1_001, XMLFault.ProfileCode.tooManyAttributes),
    (" a%=\"\"", 200_000, XMLFault.ProfileCode.tooManyAttributes),
    (" a%='='", 60_000, XMLFault.ProfileCode.tooManyAttributes),
    (" xmlns:a%=\"u\"", 100_000, XMLFault.ProfileCode.tooManyAttributes),
    (" xmlns:a%=\"u\"", 300, XMLFault.ProfileCode.tooManyNamespaces),
  ])
  func `an element of too many attributes is refused before they are compared`(
    attribute: String, count: Int, code: Int32
  ) throws {
    let attributes = (0..<count).map { attribute.replacing("%", with: "\($0)") }.joined()
    let body = "<p\(attributes)>x</p>"
    for document in [
      Documents.strict(body),
      Documents.strict(
        "<p>&e;</p>",
        doctype: Documents.doctype(declaring: "<!ENTITY e \"\(body.replacing("\"", with: "'"))\">")),
    ] {
      let start = ContinuousClock.now
      let validation = try validate(document)
      #expect(validation.faults.map(\.code) == [code])
      #expect(validation.stoppedEarly)
      #expect(ContinuousClock.now - start < .seconds(5))
    }
  }

  @Test func `signs of equality in an attribute's value are no attributes`() throws {
    let values = [
      "\"" + String(repeating: "a='b' ", count: 40_000) + "\"",
      "'\(String(repeating: "=\"", count: 40_000))'",
    ]
    for value in values {
      #expect(try validate(Documents.strict("<p title=\(value)>x</p><!-- <p \(value) -->")).isValid)
    }
  }

  @Test func `faults on one line of nine megabytes are placed without reading it again for each`() throws {
    let count = 900
    let value = String(repeating: "x", count: 10_000)
    let attributes = (0..<count).map { " b\($0)=\"\(value)\"" }.joined()
    let document = Documents.strict("\n<p\(attributes)>x</p>")
    let start = ContinuousClock.now
    let validation = try validate(document)
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(validation.faults.count == count)
    var column = 4
    for (index, fault) in validation.faults.enumerated() {
      #expect(fault.column == column)
      column += " b\(index)=\"\"".count + 10_000
    }
  }

  @Test func `forward references beyond the bound are refused`() throws {
    var limits = XMLLimits()
    limits.maximumForwardReferences = 5
    let labels = (0..<10).map { "<label for=\"l\($0)\">x</label>" }.joined()
    let validation = try validate(Documents.strict("<p>\(labels)</p>"), limits: limits)
    #expect(validation.faults.map(\.code) == [XMLFault.ProfileCode.tooManyReferences])
  }

  @Test func `a cell of eleven megabytes is valid, an attribute of eleven megabytes is refused`() throws {
    let large = String(repeating: "가나다 ", count: 1_100_000)
    #expect(try validate(Documents.strict("<p>\(large)</p>")).isValid)
    let validation = try validate(Documents.strict("<p title=\"\(large)\">x</p>"))
    #expect(validation.stoppedEarly)
    #expect(validation.faults.first?.message.contains("10,000,000") == true)
  }

  @Test func `other encodings are read, and bytes that are none are faults`() throws {
    let korean = Documents.strict("<p>한글</p>")
    let utf16 = try #require(("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + korean).data(using: .utf16))
    #expect(try XMLValidator.validate(Array(utf16)).isValid)
    var broken = Array(korean.utf8)
    broken.insert(0xFF, at: broken.count - 20)
    #expect(try !XMLValidator.validate(broken).isValid)
    let unknown = "<?xml version=\"1.0\" encoding=\"KLINGON\"?>" + korean
    #expect(try !validate(unknown).isValid)
  }
}
