import Foundation
import ReadBack

/// `xmllint` of libxml2-utils: another reader of what we write, and another judge of what we check.
enum XMLLint {
  private static let executable = "/usr/bin/xmllint"

  static var isInstalled: Bool {
    RequiredTool.runsTests(isThere: FileManager.default.isExecutableFile(atPath: executable))
  }

  /// Whether `xmllint` takes a document to be well-formed and valid against the DTD that it names.
  static func findsValid(_ document: [UInt8]) throws -> Bool {
    try run(["--valid", "--noout", "--nonet"], document).status == 0
  }

  /// What `xmllint` finds at an XPath, as text.
  static func text(at path: String, of document: [UInt8]) throws -> String {
    // It ends what it prints with a line end of its own.
    String(decoding: try run(["--nonet", "--xpath", path], document).output.dropLast(), as: UTF8.self)
  }

  private static func run(
    _ options: [String], _ document: [UInt8]
  ) throws -> (status: Int32, output: Data) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("plimsoll-xmllint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appendingPathComponent("document.xhtml")
    let output = folder.appendingPathComponent("output")
    try Data(document).write(to: input)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = options + [input.path]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try Data(contentsOf: output))
  }
}
