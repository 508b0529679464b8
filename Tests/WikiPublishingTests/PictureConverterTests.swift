import Foundation
import Messages
import ReadBack
import Testing

@testable import WikiPublishing

/// PNG files that librsvg's program makes.
@Suite(.enabled(if: ForeignProgram.isInstalled("rsvg-convert"), "rsvg-convert is not installed"))
struct PictureConverterTests {
  private let converter = PictureConverter(environment: ProcessInfo.processInfo.environment)

  @Test func `a drawing larger than any pipe holds becomes a picture of its size`() throws {
    let padding = "<!-- \(String(repeating: "x", count: 2 << 20)) -->"
    let drawing =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"41\" height=\"20\">\(padding)<rect width=\"9\" height=\"9\"/></svg>"
    let png = try converter.png(of: Array(drawing.utf8), at: "x")
    // The header of a PNG has its width and its height behind its signature and the name of the chunk.
    #expect(png[16..<24].elementsEqual([0, 0, 0, 41, 0, 0, 0, 20]))
  }

  @Test func `what is no drawing, and a program that is not here, are told`() throws {
    let broken = try #require(throws: PublishingError.self) {
      try converter.png(of: Array("<svg".utf8), at: "x")
    }
    #expect(broken.code == .file && broken.why.contains("status"), "\(broken)")
    let nowhere = PictureConverter(environment: ["PATH": "/nonexistent"])
    let missing = try #require(throws: PublishingError.self) { try nowhere.png(of: [], at: "x") }
    #expect(!nowhere.isInstalled && missing.why.contains("librsvg2-bin"), "\(missing)")
  }
}
