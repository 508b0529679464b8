import ArgumentParser
import BuiltInGuide
import ComparisonFiles
import Diagnostics

/// `plimsoll guide`: prints the built-in guide, for a comparison of one's own to begin with.
struct GuideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide",
    abstract: "Print the built-in guide to Node.js base images: its comparison, or its measurements.",
    discussion: """
      What is printed gives the same report as the built-in guide, and can be changed.

      EXAMPLES
        plimsoll guide > guide.yaml
        plimsoll guide --measurements > published.jsonl
        plimsoll report guide.yaml --measurements published.jsonl
      """)

  @Flag(
    name: [.short, .long],
    help:
      "Print the published measurements, one JSON object for each image and line, in place of the comparison."
  )
  var measurements = false

  func run() throws {
    try Reporting.faults {
      try StandardOutput.write(measurements ? Self.measurementLines() : Self.comparison)
    }
  }

  /// The comparison without the line that tells editors where its schema lies beside it, in the repository alone.
  private static var comparison: [UInt8] {
    let bytes = GuideFiles.comparison.bytes
    guard bytes.starts(with: "# yaml-language-server:".utf8) else { return bytes }
    return Array(bytes.drop { $0 != UInt8(ascii: "\n") }.dropFirst())
  }

  private static func measurementLines() throws -> [UInt8] {
    let lines = try GuideFiles.measurements.map { file in
      MeasurementWriter.line(try MeasurementReader.read(json: file.bytes, file: file.name).value) + "\n"
    }
    return Array(lines.joined().utf8)
  }
}
