import ComparisonModel
import Foundation
import Testing

@testable import ImageDeclarations

/// What attached documents say, whatever they are wrapped in.
@Suite struct AttestationContentTests {
  private static let digest = String(repeating: "ab", count: 32)
  private static let bill =
    #"{"_type":"https://in-toto.io/Statement/v0.1","subject":[{"name":"app","digest":{"sha256":"\#(digest)"}}],"#
    + #""predicateType":"https://spdx.dev/Document","predicate":{"spdxVersion":"SPDX-2.3","packages":["#
    + #"{"name":"bash","versionInfo":"5","externalRefs":[{"referenceType":"purl","referenceLocator":"#
    + #""pkg:deb/debian/bash@5"}]}]}}"#

  private func content(_ text: String) -> AttestationContent { AttestationContent(Array(text.utf8)) }

  private static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

  @Test(arguments: [
    bill, #"{"payloadType":"application/vnd.in-toto+json","payload":"\#(base64(bill))","signatures":[]}"#,
    #"{"mediaType":"application/vnd.dev.sigstore.bundle.v0.3+json","verificationMaterial":{},"dsseEnvelope":{"#
      + #""payload":"\#(base64(bill))"}}"#,
  ])
  func `a statement with a bill is read plain, in an envelope and in a bundle`(text: String) {
    let content = content(text)
    #expect(content.kind == .bill)
    #expect(content.predicateType == "https://spdx.dev/Document")
    #expect(content.subjects == ["sha256:\(Self.digest)"])
    #expect(content.bill?.packages.map(\.name) == ["bash"])
    #expect(content.problem == nil)
  }

  @Test func `provenance of BuildKit tells the builder and the revision`() {
    let content = content(
      #"{"_type":"https://in-toto.io/Statement/v0.1","predicateType":"https://slsa.dev/provenance/v0.2","#
        + #""predicate":{"builder":{"id":"https://github.com/x/actions/1"},"materials":[{"uri":"pkg:docker/debian@12","#
        + #""digest":{"sha256":"00"}},{"uri":"https://github.com/x/y.git#main","digest":{"sha1":"0a0b"}}],"#
        + #""metadata":{"https://mobyproject.org/buildkit@v1#metadata":{"vcs":{"revision":"0c0d"}}}}}"#)
    #expect(content.kind == .provenance)
    #expect(content.builders == ["https://github.com/x/actions/1"])
    #expect(content.revisions == ["0a0b", "0c0d"])
  }

  @Test func `provenance of SLSA 1 tells them too`() {
    let content = content(
      #"{"_type":"https://in-toto.io/Statement/v1","predicateType":"https://slsa.dev/provenance/v1","#
        + #""predicate":{"buildDefinition":{"resolvedDependencies":[{"uri":"git+https://github.com/x/y","#
        + #""digest":{"gitCommit":"0a0b"}}]},"runDetails":{"builder":{"id":"b"}}}}"#)
    #expect(content.kind == .provenance)
    #expect(content.builders == ["b"])
    #expect(content.revisions == ["0a0b"])
  }

  @Test func `a signature of cosign names the image that it is for`() {
    let content = content(
      #"{"critical":{"identity":{"docker-reference":"x"},"image":{"docker-manifest-digest":"sha256:\#(Self.digest)"},"#
        + #""type":"cosign container image signature"},"optional":null}"#)
    #expect(content.kind == .signature)
    #expect(content.subjects == ["sha256:\(Self.digest)"])
  }

  @Test func `a bill of an unknown version is one that cannot be read`() {
    let content = content(#"{"spdxVersion":"SPDX-9.9"}"#)
    #expect(content.kind == .bill)
    #expect(content.problem?.contains("SPDX 9.9") == true)
  }

  @Test(arguments: ["{", #"{"payload":"*"}"#, #"{"_type":7}"#])
  func `what cannot be read says why, or says nothing of itself`(text: String) {
    let content = content(text)
    #expect(content.problem != nil || content.kind == nil)
    #expect(content.bill == nil)
  }
}
