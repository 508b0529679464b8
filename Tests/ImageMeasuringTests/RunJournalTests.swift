import ComparisonModel
import Foundation
import ImageFixtures
import OCIFormat
import Testing

@testable import ImageMeasuring

/// What is noted of a run that may be interrupted.
struct RunJournalTests {
  private func write(_ text: String, in folder: FixtureFolder) throws {
    try folder.write(RunJournal.fileName, Array(text.utf8))
  }

  private func text(in folder: FixtureFolder) throws -> String {
    try String(contentsOfFile: "\(folder.path)/\(RunJournal.fileName)", encoding: .utf8)
  }

  @Test func `what is noted is done as long as its files are there`() throws {
    let folder = try FixtureFolder([("a.json", [1]), ("b.json", [1]), ("c.json", [1])])
    do {
      let journal = try RunJournal(in: folder.path, request: "r")
      #expect(journal.done.isEmpty)
      try journal.note("node:24", files: ["a.json", "b.json"])
      try journal.note("name \"with\" \\ and\nline", files: ["c.json"])
      try journal.note("gone", files: ["gone.json"])
    }
    #expect(try RunJournal(in: folder.path, request: "r").done == ["node:24", "name \"with\" \\ and\nline"])
    try FileManager.default.removeItem(atPath: folder.path + "/b.json")
    #expect(try RunJournal(in: folder.path, request: "r").done == ["name \"with\" \\ and\nline"])
  }

  @Test func `another request begins anew`() throws {
    let folder = try FixtureFolder([("a.json", [1])])
    try RunJournal(in: folder.path, request: "r").note("node:24", files: ["a.json"])
    #expect(try RunJournal(in: folder.path, request: "s").done.isEmpty)
    #expect(try RunJournal(in: folder.path, request: "r").done.isEmpty)
  }

  @Test func `what a killed run left of a line is no name, and spoils none`() throws {
    let folder = try FixtureFolder([("a.json", [1]), ("b.json", [1])])
    try RunJournal(in: folder.path, request: "r").note("node:24", files: ["a.json"])
    let whole = try text(in: folder)
    try write(whole + #"{"name":"node:22","fil"#, in: folder)
    do {
      let journal = try RunJournal(in: folder.path, request: "r")
      #expect(journal.done == ["node:24"])
      try journal.note("node:22", files: ["b.json"])
    }
    #expect(try RunJournal(in: folder.path, request: "r").done == ["node:24", "node:22"])
  }

  @Test func `a journal that says nothing of the kind is begun anew`() throws {
    for damaged in ["", "no JSON\n", "{}\n", #"{"schema":"plimsoll-run-1","request":"r"}"# + "\n[1]\n"] {
      let folder = try FixtureFolder()
      try write(damaged, in: folder)
      #expect(try RunJournal(in: folder.path, request: "r").done.isEmpty, "\(damaged)")
      #expect(try text(in: folder).hasPrefix(#"{"schema":"plimsoll-run-1""#))
    }
  }

  @Test func `a file outside the folder is not what was noted`() throws {
    let folder = try FixtureFolder([("x/a.json", [1])])
    try FileManager.default.createDirectory(atPath: folder.path + "/out", withIntermediateDirectories: true)
    let journal = try RunJournal(in: folder.path + "/out", request: "r")
    try journal.note("node:24", files: ["../x/a.json"])
    #expect(try RunJournal(in: folder.path + "/out", request: "r").done.isEmpty)
  }

  @Test func `the request is another for whatever changes what is measured`() {
    let tool = MeasuringTool(name: "plimsoll", version: "1")
    let requests = [
      MeasurementRequest(), MeasurementRequest(platforms: .all), MeasurementRequest(candidate: "a"),
      MeasurementRequest(platforms: .one(Platform(os: "linux", architecture: "s390x"))),
      MeasurementRequest(listsPackages: true), MeasurementRequest(facts: [.shells]),
      MeasurementRequest(facts: [.shells, .baseOS]), MeasurementRequest(reading: .documents),
      MeasurementRequest(reading: .layers), MeasurementRequest(budget: ByteCount(1)),
    ]
    #expect(Set(requests.map { $0.signature(tool: tool) }).count == requests.count)
    let newer = MeasuringTool(name: "plimsoll", version: "2")
    #expect(requests[0].signature(tool: tool) != requests[0].signature(tool: newer))
  }
}
