import Foundation
import ImageFixtures
import Testing

/// Images whose makers put what a terminal obeys into every text that they could.
@Suite struct HostileImageTests {
  /// Clears the screen, rings the bell, sets the title, begins a line anew, and turns the reading direction round.
  private static let evil = "x\u{1B}[2J\u{07}\u{1B}]0;t\u{07}\r\n\u{202E}\u{2066}\u{9B}"
  private static let evilJSON = #"x\u001b[2J\u0007\u001b]0;t\u0007\r\n\u202e\u2066\u009b"#

  private static func image() -> FixtureImage {
    let entries: [FixtureEntry] = [
      .file("etc/os-release", "ID=\(evil.replacing("\r\n", with: ""))\nPRETTY_NAME=\"a\u{202E}b\u{1B}\"\n"),
      .file("lib/apk/db/installed", "P:musl\u{1B}\nV:1\u{202E}\n\nP:a\nV:1\n"),
      .file("usr/bin/\(evil)", "#!/bin/sh", mode: 0o4755), .file("bin/sh", "1", mode: 0o755),
      .file("app/node_modules/\(evil)/package.json", #"{"name":"\#(evilJSON)","version":"\#(evilJSON)"}"#),
      .file("app/node_modules/\(evil)/a.node", bytes: [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + Array(evil.utf8)),
      .file("app/node_modules/\(evil)/binding.gyp", "{}"),
      FixtureEntry(Array("unknown\(evil)".utf8), type: "0"), .hardLink("dangling\(evil)", to: evil),
    ]
    return FixtureImage(
      [FixtureLayer(entries)], name: "app:\(evilJSON)", architecture: evilJSON,
      execution: #"{"User":"\#(evilJSON)","Env":["PATH=/usr/bin","NODE_VERSION=\#(evilJSON)"]}"#,
      history: #"[{"created_by":"RUN \#(evilJSON)"}]"#)
  }

  private func expectShowable(_ text: String, _ comment: Comment) {
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control && !scalar.properties.isBidiControl, comment)
    }
  }

  @Test func `no text of an image reaches a terminal or a file as it is`() throws {
    let folder = try FixtureFolder(FixtureImage.layout([Self.image()]))
    for format in ["json", "table"] {
      let outcome = try Program.plimsoll.run(["measure", folder.path, "--format", format, "--packages"])
      #expect(outcome.status == 0)
      expectShowable(outcome.output, "\(format)")
      expectShowable(outcome.errors, "\(format)")
      // Hidden in JSON's own escapes is not shown either.
      for escape in ["\\u001b", "\\u0007", "\\r", "\\u202e", "\\u009b"] {
        #expect(!outcome.output.contains(escape), "\(escape)")
      }
      #expect(outcome.output.contains("\\x1b") || outcome.output.contains("\\\\x1b"))
    }
  }

  @Test func `errors about such an image can be shown`() throws {
    let image = Self.image()
    let blob = FixtureImage.blobPath(image.layers[0].digest)
    let folder = try FixtureFolder(FixtureImage.layout([image]).filter { $0.path != blob })
    for arguments in [[folder.path], [folder.path + ":other"], [folder.path, "--platform", "linux/s390x"]] {
      let outcome = try Program.plimsoll.run(["measure"] + arguments)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("\\x1b"))
      expectShowable(outcome.errors, "\(arguments)")
    }
  }

  @Test func `a bound that can be set is told with its option`() throws {
    let entries = (0..<40).map { FixtureEntry.file("f\($0)", String(repeating: "x", count: 4000)) }
    let folder = try FixtureFolder(FixtureImage.layout([FixtureImage([FixtureLayer(entries)])]))
    let archive = try folder.write(
      "image.tar.gz",
      FixtureCompressor.gzip(FixtureImage.tar(FixtureImage.layout([FixtureImage([FixtureLayer(entries)])]))))
    for (option, place) in [
      ("--max-uncompressed", folder.path), ("--max-entries", folder.path), ("--max-temporary", archive),
    ] {
      let outcome = try Program.plimsoll.run(["measure", place, option, "10"])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("help: \(option) sets this bound"), "\(outcome.errors)")
    }
  }

  @Test func `one image that cannot be read hides no other of its place`() throws {
    let good = FixtureImage([FixtureLayer([.file("a", "1")])], name: "app:good")
    let bad = FixtureImage([FixtureLayer([.file("b", "1")])], name: "app:bad")
    let gone = FixtureImage.blobPath(FixtureLayer.sha256(bad.manifest))
    let folder = try FixtureFolder(FixtureImage.layout([bad, good]).filter { $0.path != gone })
    let outcome = try Program.plimsoll.run(["measure", folder.path])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("\"app:good\""))
    #expect(outcome.errors.contains("error: app:bad in \(folder.path): manifest (sha256:"))
  }

  @Test(arguments: [4, 5, 6, 7, 8, 12])
  func `with few file descriptors the program says so, or works`(count: Int) throws {
    let folder = try FixtureFolder(FixtureImage.layout([FixtureImage([FixtureLayer([.file("a", "1")])])]))
    let program = Program.plimsoll.executable.path
    let outcome = try Program.shell.run([
      "-c", "ulimit -n \(count); exec \"$0\" measure \"$1\"", program, folder.path,
    ])
    #expect(outcome.status == 0 || outcome.status == 1, "\(outcome.status)")
    #expect(outcome.status == 0 || outcome.errors.hasPrefix("error: "))
    #expect((outcome.status == 0) == outcome.output.contains("plimsoll-measurement-1"))
  }
}
