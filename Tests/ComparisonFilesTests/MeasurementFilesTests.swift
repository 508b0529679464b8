import ComparisonFiles
import ComparisonModel
import Diagnostics
import Messages
import Testing
import TextLayout

@Suite struct MeasurementFilesTests {
  private func read(_ text: String) throws -> Checked<Measurement> {
    try MeasurementReader.read(json: Array(text.utf8), file: "m.json")
  }

  @Test func `a measurement with every key is read and written again byte by byte`() throws {
    let read = try read(MeasurementExample.line)
    #expect(read.warnings == [])
    let told = Set(read.value.facts.measured.map(\.fact))
    #expect(Fact.allCases.filter { !told.contains($0) } == [], "give MeasurementExample a value of it")
    #expect(MeasurementWriter.line(read.value) == MeasurementExample.line)
  }

  @Test func `the indented form holds the same`() throws {
    let measurement = try read(MeasurementExample.line).value
    let document = MeasurementWriter.document(measurement)
    #expect(
      document.hasPrefix("{\n  \"schema\": \"plimsoll-measurement-1\",\n  \"image\": {\n    \"name\": "))
    #expect(document.hasSuffix("}\n"))
    #expect(document.split(separator: "\n").count > 20)
    #expect(try read(document).value == measurement)
  }

  @Test func `values keep their meaning`() throws {
    let measurement = try read(MeasurementExample.line).value
    #expect(measurement.method == .publishedListing)
    #expect(measurement.candidate == "node-slim")
    #expect(measurement.image.platform == "linux/arm64/v8")
    #expect(measurement.facts[.transferSize] == .bytes(ByteCount(80_728_745)))
    #expect(measurement.facts[.layerTarSize] == .unknown(.notInArchive))
    #expect(measurement.facts[.contentSize] == .bytes(ByteCount(229_740_000), within: ByteCount(5_000)))
    #expect(measurement.facts[.engineSize] == .bytes(ByteCount(Int64.max)))
    #expect(measurement.facts[.fileCount] == .unknown(.couldNotBeTold))
    #expect(measurement.facts[.packageCount] == .counts(["dpkg": 88, "apk": 0]))
    #expect(measurement.facts[.defaultUser] == .text(""))
    #expect(measurement.facts[.setuidFiles] == .names(["/usr/bin/su"]))
  }

  private func minimal(_ members: String) -> String {
    #"{"schema":"plimsoll-measurement-1","image":{"name":"a"},"tool":{"name":"t"},"facts":{\#(members)}}"#
  }

  @Test func `a measurement without levels of evidence stands on what its method and its tool can have`()
    throws
  {
    func level(_ method: String, tool: String) throws -> EvidenceLevels {
      let text =
        #"{"schema":"plimsoll-measurement-1","image":{"name":"a"},"tool":{"name":"\#(tool)"},"#
        + #""method":"\#(method)","facts":{}}"#
      return try read(text).value.evidence
    }
    #expect(try level("image read", tool: "plimsoll") == EvidenceLevels(.verified))
    #expect(try level("image read", tool: "another") == EvidenceLevels(.declared))
    #expect(try level("documents read", tool: "plimsoll") == EvidenceLevels(.declared))
    #expect(try level("published listing", tool: "plimsoll") == EvidenceLevels(.published))
    #expect(try level("build definition", tool: "git") == EvidenceLevels(.published))
    #expect(try level("imported report", tool: "syft") == EvidenceLevels(.published))
  }

  @Test func `levels of evidence keep their meaning, and faulty ones are told`() throws {
    let measurement = try read(MeasurementExample.line).value
    #expect(measurement.evidence.usual == .published)
    #expect(measurement.evidence[.nodeVersion] == .verified)
    #expect(measurement.evidence[.transferSize] == .published)
    #expect(measurement.image.layers.map(\.size) == [ByteCount(80_728_745)])
    for (level, code) in [(#""proven""#, Diagnostic.Code.unknownWord), ("7", .wrongType)] {
      let text = MeasurementExample.line.replacing(#""evidence":"published""#, with: #""evidence":\#(level)"#)
      do {
        _ = try read(text)
        Issue.record("\(level) was taken for a level")
      } catch let error as FaultyInput {
        #expect(error.diagnostics.map(\.code) == [code], "\(error)")
      }
    }
    let unknown = MeasurementExample.line.replacing(#"{"default_user":"declared""#, with: #"{"x":"declared""#)
    #expect(try read(unknown).warnings.map(\.code) == [.unknownKey])
  }

  @Test func `an absent fact was not measured, null is unknown, and no base OS is not an unknown one`() throws
  {
    let nothing = try read(minimal("")).value
    #expect(nothing.facts.measured.isEmpty)
    #expect(nothing.method == .imageRead)
    let null = try read(minimal(#""base_os":null,"shells":null"#)).value
    #expect(null.facts[.baseOS] == .operatingSystem(nil))
    #expect(null.facts[.shells] == .unknown(.couldNotBeTold))
    let unknown = try read(minimal(#""base_os":"unknown""#)).value
    #expect(unknown.facts[.baseOS] == .unknown(.couldNotBeTold))
    for measurement in [nothing, null, unknown] {
      #expect(try read(MeasurementWriter.line(measurement)).value == measurement)
    }
  }

  @Test func `a text may be plain, or in any languages, and is written again so`() throws {
    let notes = #""notes":["plain",{"ja":"注"},{"zh-Hant":"註","ko":"메모"},{"en":"a","ko":"나"}]"#
    let text = minimal("").replacing(#""facts":{}"#, with: #""facts":{},\#(notes)"#)
    let measurement = try read(text).value
    #expect(measurement.notes.map { $0[.ko] } == ["plain", "注", "메모", "나"])
    #expect(measurement.notes.map { $0[.en] } == ["plain", "注", "註", "a"])
    #expect(
      MeasurementWriter.line(measurement).contains(
        #""notes":["plain",{"ja":"注"},{"zh-Hant":"註","ko":"메모"},{"ko":"나","en":"a"}]"#))
    #expect(try read(MeasurementWriter.line(measurement)).value == measurement)
  }

  @Test func `optional keys may be null`() throws {
    let text =
      #"{"schema":"plimsoll-measurement-1","image":{"name":"a","source":null,"created":null},"taken_at":null,"#
      + #""tool":{"name":"t","version":null},"method":null,"candidate":null,"facts":{},"sources":null,"notes":null,"#
      + #""details":null}"#
    let read = try read(text)
    #expect(read.warnings == [])
    #expect(read.value == (try self.read(minimal("")).value))
  }

  @Test(arguments: [
    (#""default_user":"\u001b[2J\u202eab\r\u0085""#, Fact.defaultUser),
    (#""setuid_files":["/\u001b]0;x\u0007","/a\n::error::x","/\u2066b"]"#, .setuidFiles),
    (#""package_count":{"dp\u001bkg":1}"#, .packageCount),
    (#""base_os":{"id":"a\u009b","version_id":"1\n2","pretty_name":"\u202e"}"#, .baseOS),
    (#""c_library":{"family":"musl","version":"\u007f","evidence":"\u2028"}"#, .cLibrary),
    (
      #""native_objects":{"total":1,"unloadable":[{"path":"\r","reason":"\u001b"}],"for_other_platforms":["\n"]}"#,
      .nativeObjects
    ),
    (
      #""native_packages":[{"name":"\u202e","version":"\n","path":"\t","outcome":"must_compile","#
        + #""reason":{"ko":"가\n나","en":"a\u2066"}}]"#, .nativePackages
    ),
  ])
  func `what a terminal obeys, reorders or takes for a line is written out on the way in`(
    members: String, fact: Fact
  ) throws {
    let measurement = try read(minimal(members)).value
    let texts = "\(String(describing: measurement.facts[fact]))".unicodeScalars
    #expect(measurement.facts[fact] != nil)
    #expect(texts.allSatisfy(VisibleText.isVisible), "\(texts)")
    #expect(try read(MeasurementWriter.line(measurement)).value == measurement)
  }

  @Test func `a hundred thousand faults on one line take no longer than reading it`() throws {
    let keys = (0..<100_000).map { "\"unknown_fact_\($0)\":\($0)" }.joined(separator: ",")
    let start = ContinuousClock.now
    let read = try read(minimal(keys))
    #expect(ContinuousClock.now - start < .seconds(30))
    #expect(read.warnings.count == DiagnosticCollector.maximumDiagnostics + 1)
    #expect(read.warnings[999].message.description.hasPrefix("facts.unknown_fact_999: "))
    #expect(read.warnings.last?.message == "99000 more faults are not shown")
  }

  @Test func `names are sorted and each is there once`() throws {
    let measurement = try read(minimal(#""shells":["/bin/sh","/bin/bash","/bin/sh"]"#)).value
    #expect(measurement.facts[.shells] == .names(["/bin/bash", "/bin/sh"]))
  }

  @Test func `an unknown key is a warning, and reading goes on`() throws {
    let read = try read(minimal(#""transfer_sise":1,"layer_count":2"#))
    #expect(read.value.facts[.layerCount] == .count(2))
    #expect(read.warnings.map(\.severity) == [.warning])
    #expect(read.warnings.map(\.code.rawValue) == ["unknown-key"])
    #expect(read.warnings.first?.suggestion == "did you mean 'transfer_size'?")
    #expect(read.warnings.first?.message.description.hasPrefix("facts.transfer_sise: ") == true)
  }

  @Test(arguments: [
    (#""transfer_size":1️⃣-1"#, "wrong-type", "facts.transfer_size"),
    (#""transfer_size":1️⃣"1""#, "wrong-type", "facts.transfer_size"),
    (#""transfer_size":1️⃣1.5"#, "wrong-type", "facts.transfer_size"),
    (#""transfer_size":1️⃣{"bytes":1}"#, "missing-key", "facts.transfer_size"),
    (#""package_count":1️⃣88"#, "wrong-type", "facts.package_count"),
    (#""package_count":{"dpkg":1️⃣null}"#, "wrong-type", "facts.package_count.dpkg"),
    (#""shells":1️⃣"/bin/sh""#, "wrong-type", "facts.shells"),
    (#""shells":["a",1️⃣3]"#, "wrong-type", "facts.shells[1]"),
    (#""base_os":1️⃣{"version_id":"12"}"#, "missing-key", "facts.base_os"),
    (#""c_library":{"family":1️⃣"gilbc"}"#, "unknown-word", "facts.c_library.family"),
    (
      #""native_objects":{"total":1,"unloadable":[1️⃣{"path":"/a"}]}"#, "missing-key",
      "facts.native_objects.unloadable[0]"
    ),
  ])
  func `a faulty fact is reported with its key path and place`(members: String, code: String, path: String)
    throws
  {
    let marked = MarkedText(minimal(members))
    let error = try #require(throws: FaultyInput.self) { try read(marked.text) }
    #expect(error.diagnostics.map(\.code.rawValue) == [code])
    #expect(error.diagnostics.first?.location == marked.marks["1️⃣"])
    #expect(error.diagnostics.first?.message.description.hasPrefix("\(path): ") == true, "\(error)")
  }

  @Test(arguments: [
    (#""schema":"plimsoll-measurement-1""#, #""schema":"plimsoll-measurement-9""#, "unknown-schema"),
    (#""schema":"plimsoll-measurement-1","#, "", "missing-key"),
    (#""name":"node:24-slim","#, "", "missing-key"),
    (#""name":"node:24-slim""#, #""name":" ""#, "empty-value"),
    (#""name":"node:24-slim""#, #""name":"a\u0000""#, "control-character"),
    (#""manifest_digest":"sha256:0a"#, #""manifest_digest":"sha256:0A"#, "invalid-digest"),
    (#""platform":"linux/arm64/v8""#, #""platform":"linux""#, "invalid-platform"),
    (#""created":"2026-08-27T"#, #""created":"2026-02-30T"#, "invalid-date"),
    (#""method":"published listing""#, #""method":"guess""#, "unknown-word"),
    (#""candidate":"node-slim""#, #""candidate":"Node Slim""#, "invalid-id"),
    (#""url":"https:"#, #""url":"file:"#, "invalid-address"),
    (#""ko":"메모""#, #""k":"메모""#, "invalid-language"), (#"{"ko":"메모","en":"Note"}"#, "{}", "empty-value"),
    (#""facts":{"#, #""facts":{"shells":[],"#, "duplicate-key"),
    (#"9223372036854775807"#, "9223372036854775808", "number-overflow"),
    (#""en":"Note""#, #""en":"\ud800""#, "unpaired-surrogate"),
  ])
  func `a faulty part is an error of its kind`(part: String, replacement: String, code: String) throws {
    try #require(MeasurementExample.line.contains(part))
    let text = MeasurementExample.line.replacing(part, with: replacement, maxReplacements: 1)
    let error = try #require(throws: FaultyInput.self) { try read(text) }
    #expect(error.diagnostics.map(\.code.rawValue) == [code])
    #expect(error.diagnostics.first?.location?.line == 1)
  }

  @Test func `JSON Lines are read line by line, and every faulty line is reported`() throws {
    let good = MeasurementExample.line
    let read = try MeasurementReader.read(jsonLines: Array("\(good)\r\n\n\(good)".utf8), file: "m.jsonl")
    #expect(read.value.count == 2)
    let text = "\(good)\n{\n\(good)\n\n  {\"schema\": 1}\n"
    let error = try #require(throws: FaultyInput.self) {
      try MeasurementReader.read(jsonLines: Array(text.utf8), file: "m.jsonl")
    }
    let places = error.diagnostics.map {
      "\($0.code.rawValue) \($0.location?.line ?? 0):\($0.location?.column ?? 0)"
    }
    #expect(
      places == [
        "json-syntax 2:2", "missing-key 5:3", "missing-key 5:3", "missing-key 5:3", "wrong-type 5:14",
      ])
  }

  @Test func `a file of one object that holds several says how to name it`() throws {
    let error = try #require(throws: FaultyInput.self) { try read("\(minimal(""))\n\(minimal(""))\n") }
    #expect(error.diagnostics.first?.location?.line == 2)
    #expect(error.diagnostics.first?.suggestion?.contains(".jsonl") == true)
  }
}
