import ComparisonModel
import Testing

@testable import ReportComposition
@testable import ReportModel

struct ReportAnchorsTests {
  private let claim = Anchor(.claim, "a", "b", "1")

  @Test func `nothing links to what no block of the template makes`() {
    let anchors = ReportAnchors(places: ["compact_matrix"])
    #expect(destinations(anchors.link([.text("x")], to: claim)) == [])
    #expect(destinations(ReportAnchors(places: ["claims"]).link([.text("x")], to: claim)) == ["#claim_a_b_1"])
  }

  @Test func `a block that a template names twice makes no anchors, since an id stands once`() {
    let anchors = ReportAnchors(places: ["claims", "matrix", "claims", "sources"])
    #expect(anchors.mark(claim, in: "claims").isEmpty)
    #expect(anchors.mark(Anchor(.cell, "a", "b"), in: "matrix").count == 1)
  }

  @Test func `of two matrices the full one has the cells`() {
    let anchors = ReportAnchors(places: ["compact_matrix", "evidence", "matrix", "claims"])
    #expect(anchors.mark(Anchor(.cell, "a", "b"), in: "compact_matrix").isEmpty)
    #expect(anchors.inEvidence == [.cell, .candidate, .claim])
  }

  @Test(arguments: [
    (Anchor(.cell, "node-slim", "image-size"), "cell_node-slim_image-size"),
    (Anchor(.measurement, "a", "gcr.io/distroless/x_y:1 한"), "measurement_a_gcr.io-distroless-x-y-1--"),
  ])
  func `an anchor is valid in XML and in an address`(anchor: Anchor, id: String) {
    #expect(anchor.id == id)
    #expect(Anchor.kind(ofDestination: anchor.destination) == anchor.kind)
  }

  @Test func `a matrix alone has no places`() {
    let anchors = ReportAnchors(places: ["matrix", "legend"])
    #expect(anchors.mark(Anchor(.cell, "a", "b"), in: "matrix").isEmpty)
  }

  private func destinations(_ inlines: [Inline]) -> [String] {
    inlines.compactMap { if case .link(_, let destination) = $0 { destination } else { nil } }
  }
}
