import Foundation
import Testing
import XMLDocuments

@Suite struct DocumentTypeDefinitionTests {
  @Test(arguments: XMLProfile.allCases)
  func `the DTD of each profile is found through the system's catalog`(profile: XMLProfile) throws {
    let doctype = #"<!DOCTYPE html PUBLIC "\#(profile.publicIdentifier)" "\#(profile.systemIdentifier)">"#
    let document = Documents.strict("<p>한글&nbsp;&hearts;</p>", doctype: doctype)
    let validation = try XMLValidator.validate(Array(document.utf8), profile: profile)
    #expect(validation.faults.isEmpty)
    #expect(validation.isValid)
  }

  @Test func `RDFa attributes are valid in the RDFa profile alone`() throws {
    let body = ##"<p about="#a" property="x:size" content="1" datatype="xsd:integer">1</p>"##
    let rdfa = XMLProfile.rdfa
    let doctype = #"<!DOCTYPE html PUBLIC "\#(rdfa.publicIdentifier)" "\#(rdfa.systemIdentifier)">"#
    let valid = try XMLValidator.validate(
      Array(Documents.strict(body, doctype: doctype).utf8), profile: .rdfa)
    #expect(valid.faults.isEmpty)
    let invalid = try XMLValidator.validate(Array(Documents.strict(body).utf8))
    #expect(invalid.errorCount == 4)
  }
}
