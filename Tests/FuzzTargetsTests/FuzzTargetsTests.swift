import FuzzTargets
import SeededRandom
import Testing
import ToolReports

/// The targets themselves: Scripts/fuzz runs them for longer, with coverage and sanitizers.
@Suite("Targets of fuzzing") struct FuzzTargetsTests {
  @Test func `names are told apart, and are names of files`() {
    let names = FuzzTarget.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") } })
  }

  @Test func `each kind of report, and each form of file that a probe reads, has a target`() async throws {
    let names = Set(FuzzTarget.all.map(\.name))
    let kinds = ReportKinds.names.filter { !names.contains("report-\($0)") }
    #expect(kinds.isEmpty, "add a seed to FuzzTarget+Reports.swift")
    let untried = try await OwnThread.run { try OfferedFile.untried(by: FuzzTarget.all) }
    #expect(untried.isEmpty, "add a target with a file that they want to FuzzTarget+Probes.swift")
  }

  @Test(arguments: FuzzTarget.all.indices)
  func `each seed is accepted, so that mutations begin deep inside`(index: Int) async throws {
    let target = FuzzTarget.all[index]
    let seeds = try target.seeds()
    #expect(!seeds.isEmpty)
    for (number, seed) in seeds.enumerated() {
      await #expect(throws: Never.self, "\(target.name), seed \(number)") {
        try await OwnThread.run { try target.read(seed) }
      }
    }
  }

  @Test(arguments: FuzzTarget.all.indices)
  func `a seed that is cut or has a byte changed is read to its end or refused`(index: Int) async throws {
    let target = FuzzTarget.all[index]
    let seeds = try target.seeds().prefix(4).filter { !$0.isEmpty }
    try await OwnThread.run {
      var random = SeededGenerator(seed: UInt64(index))
      for seed in seeds {
        for _ in 0..<8 {
          target.run(Array(seed.prefix(Int.random(in: 0..<seed.count, using: &random))))
          var changed = seed
          changed[Int.random(in: 0..<seed.count, using: &random)] = .random(in: 0...255, using: &random)
          target.run(changed)
        }
      }
    }
  }

}
