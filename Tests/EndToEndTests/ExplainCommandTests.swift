import Foundation
import Testing

/// `plimsoll explain` takes its comparison as `report` and `check` do.
@Suite struct ExplainCommandTests {
  private static let comparison = """
    schema: plimsoll-comparison-1
    id: sample
    title: Sample
    purpose: Purpose
    criteria: [{id: weight, name: weight, definition: How heavy., value: bytes, measured_by: [transfer_size]}]
    candidates: [{id: a, name: The first, images: [a]}]

    """

  private func explain(_ words: String...) throws -> Program.Outcome {
    try TemporaryFolder.with { folder in
      try Data(Self.comparison.utf8).write(to: folder.appendingPathComponent("c.yaml"))
      return try Program.plimsoll.run(["explain"] + words, in: folder)
    }
  }

  @Test func `the comparison stands first, before a criterion or a candidate and a criterion`() throws {
    let criterion = try explain("c.yaml", "weight")
    #expect(criterion.status == 0 && criterion.output.contains("How heavy."))
    let finding = try explain("c.yaml", "a", "weight")
    #expect(finding.status == 0 && finding.output.hasPrefix("The first — weight"))
    #expect(try explain("./c.yaml", "weight").output == criterion.output)
    #expect(
      try explain("guide", "node-alpine", "image-size").output == explain("node-alpine", "image-size").output)
  }

  @Test func `the option that named it is still understood`() throws {
    #expect(try explain("weight", "--comparison", "c.yaml").output == explain("c.yaml", "weight").output)
    let twice = try explain("c.yaml", "weight", "--comparison", "c.yaml")
    #expect(twice.status == 64 && twice.errors.contains("named twice"))
  }

  @Test(arguments: [["c.yaml"], ["guide"], ["c.yaml", "a", "weight", "x"]])
  func `words that name no criterion are wrong usage, and the usage is told`(words: [String]) throws {
    let outcome = try TemporaryFolder.with { try Program.plimsoll.run(["explain"] + words, in: $0) }
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("plimsoll explain [COMPARISON.yaml] [CANDIDATE] CRITERION"))
  }

  @Test func `an id that the comparison lacks is an error with the comparison's name and the order of words`()
    throws
  {
    let outcome = try explain("c.yaml", "a", "wieght")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("c.yaml: error: there is no criterion 'wieght'"))
    #expect(outcome.errors.contains("did you mean 'weight'"))
    #expect(outcome.errors.contains("[COMPARISON.yaml] [CANDIDATE] CRITERION"))
  }
}
