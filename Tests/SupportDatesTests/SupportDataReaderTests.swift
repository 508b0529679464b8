import ComparisonModel
import Diagnostics
import Foundation
import SupportDates
import Testing

/// The sources' own files, as they stand, and what is wrong with faulty ones.
@Suite struct SupportDataReaderTests {
  private func read(_ text: String, _ file: String = "data.json") throws(FaultyInput) -> [SupportSchedule] {
    try SupportDataReader.read(Array(text.utf8), file: file).schedules
  }

  private func summary(_ schedules: [SupportSchedule]) -> [String] {
    schedules.flatMap { schedule in
      schedule.releases.map { release in
        let more = release.extensions.map { "\($0.name) \($0.until.day)" }
        let days = [release.released, release.activeUntil, release.supportedUntil].map { $0?.day ?? "-" }
        return ([schedule.product, schedule.source, release.release] + days + more).joined(separator: " ")
      }
    }
  }

  @Test func `a list of endoflife.date is of the product that its file is named after`() throws {
    let text = #"""
      [{"cycle":"24","releaseDate":"2025-05-06","lts":"2025-10-28","support":"2026-10-20","eol":"2028-04-30",
        "latest":"24.19.0"},
       {"cycle":"3","releaseDate":"2015-08-04","support":true,"eol":true,"extendedSupport":false}]
      """#
    #expect(
      summary(try read(text, "eol/nodejs.json")) == [
        "node endoflife.date 24 2025-05-06 2026-10-20 2028-04-30", "node endoflife.date 3 2015-08-04 - -",
      ])
    let ubuntu = #"[{"cycle":"24.04","eol":"2029-05-31","extendedSupport":"2036-05-31"}]"#
    #expect(
      summary(try read(ubuntu, "ubuntu.json")) == [
        "ubuntu endoflife.date 24.04 - - 2029-05-31 ESM 2036-05-31"
      ])
    #expect(try read(#"[{"cycle":"42","eol":false}]"#, "fedora.json").first?.product == "fedora")
  }

  @Test func `a product of endoflife.date's second interface names itself`() throws {
    let text = #"""
      {"schema_version":"1.2.0","result":{"name":"debian","label":"Debian","releases":[
        {"name":"12","releaseDate":"2023-06-10","isEoas":false,"eoasFrom":null,"isEol":true,
         "eolFrom":"2026-07-11","isEoes":false,"eoesFrom":"2028-06-30"}]}}
      """#
    let schedules = try read(text, "anything")
    #expect(summary(schedules) == ["debian endoflife.date 12 2023-06-10 - 2026-07-11 LTS 2028-06-30"])
    #expect(schedules.first?.name == "Debian")
  }

  @Test func `schedule.json of nodejs/Release is read as it is`() throws {
    let text = #"""
      {
        "v0.12": {"start": "2015-02-06", "end": "2016-12-31"},
        "v24": {"start": "2025-05-06", "lts": "2025-10-28", "maintenance": "2026-10-20", "end": "2028-04-30",
                "codename": "Krypton"}
      }
      """#
    #expect(
      summary(try read(text)) == [
        "node nodejs/Release 0.12 2015-02-06 - 2016-12-31",
        "node nodejs/Release 24 2025-05-06 2026-10-20 2028-04-30",
      ])
  }

  @Test func `a table of distro-info-data is read as it is, without releases that have no number`() throws {
    let debian = """
      version,codename,series,created,release,eol,eol-lts,eol-elts
      12,Bookworm,bookworm,2021-08-14,2023-06-10,2026-07-11,2028-06-30,2033-06-30
      14,Forky,forky,2025-08-09
      ,Sid,sid,1993-08-16

      """
    #expect(
      summary(try read(debian)) == [
        "debian distro-info-data 12 2023-06-10 - 2026-07-11 LTS 2028-06-30 ELTS 2033-06-30",
        "debian distro-info-data 14 - - -",
      ])
    let ubuntu =
      "version,codename,series,created,release,eol,eol-server,eol-esm\r\n"
      + "22.04 LTS,Jammy Jellyfish,jammy,2021-10-14,2022-04-21,2027-06-01,2027-06-01,2032-04-21\r\n"
    #expect(
      summary(try read(ubuntu)) == [
        "ubuntu distro-info-data 22.04 2022-04-21 - 2027-06-01 server 2027-06-01 ESM 2032-04-21"
      ])
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/share/distro-info/debian.csv")),
    arguments: ["debian", "ubuntu"])
  func `the tables that Debian installs say what the built-in data says`(product: String) throws {
    let schedules = try SupportDataReader.read(at: "/usr/share/distro-info/\(product).csv").schedules
    let builtIn = try SupportCalendar.builtIn().schedules.first {
      $0.product == product && $0.source == "distro-info-data"
    }
    let known = Dictionary(uniqueKeysWithValues: try #require(builtIn).releases.map { ($0.release, $0) })
    let installed = try #require(schedules.first)
    #expect(installed.product == product && installed.releases.contains { known[$0.release] != nil })
    for release in installed.releases {
      guard let own = known[release.release] else { continue }
      #expect(own.supportedUntil?.day == release.supportedUntil?.day, "\(release.release)")
      #expect(own.released == nil || own.released?.day == release.released?.day, "\(release.release)")
    }
  }

  /// A faulty file, and what is told of it.
  struct Faulty: Sendable {
    var text: String
    var code: Diagnostic.Code
    var line: Int
    var column: Int

    init(_ text: String, _ code: Diagnostic.Code, _ line: Int, _ column: Int) {
      (self.text, self.code, self.line, self.column) = (text, code, line, column)
    }
  }

  private static let head = "version,codename,series,created,release,eol,eol-lts"
  private static let own = #"{"schema":"plimsoll-support-dates-1","schedules":["#

  @Test(arguments: [
    Faulty("[{\"cycle\":\"24\",\n \"eol\":\"2028-04-31\"}]", .invalidDate, 2, 8),
    Faulty("[{\"cycle\":\"24\",\n \"eol\":20280430}]", .wrongType, 2, 8),
    Faulty("[{\"eol\":\"2028-04-30\"}]", .missingKey, 1, 2),
    Faulty("[{\"cycle\":24}]", .wrongType, 1, 11),
    Faulty("[\n{\"cycle\":\"24\"},]", .jsonSyntax, 2, 16),
    Faulty("{\"result\":{\"name\":\"nodejs\"}}", .missingKey, 1, 11),
    Faulty("{\"v24\":{\"end\":true}}", .wrongType, 1, 15),
    Faulty("{\"v24\":{},\n\"w25\":{}}", .malformed, 2, 1),
    Faulty("{\"packages\":[]}", .unsupported, 1, 1),
    Faulty("{\"schema\":\"plimsoll-support-dates-2\"}", .unknownSchema, 1, 11),
    Faulty("\(head)\n12,B,b,2021-08-14,2023-06-10,2026-7-11\n", .invalidDate, 2, 30),
    Faulty("\(head)\n12,B,b,,,,,,,,\n", .malformed, 2, 12),
    Faulty("name,end\n1,2\n", .unsupported, 1, 1),
    Faulty("\(own){\"product\":\"a\",\"source\":\"b\",\"realeses\":[]}]}", .unknownKey, 1, 79),
    Faulty(
      "\(own){\"product\":\"a\",\"source\":\"b\",\"releases\":[\n{\"release\":\"1\",\"extended\":{\"LTS\":1}}]}]}",
      .wrongType, 2, 34),
  ])
  func `a fault is told with its line and column`(faulty: Faulty) throws {
    let error = #expect(throws: FaultyInput.self) { try read(faulty.text) }
    let first = try #require(
      error?.diagnostics.first { $0.code == faulty.code }, "\(error?.description ?? "")")
    #expect(first.location == SourceLocation(line: faulty.line, column: faulty.column), "\(first)")
  }

  @Test func `bytes that are no UTF-8 are refused`() throws {
    let error = #expect(throws: FaultyInput.self) {
      try SupportDataReader.read([0x76, 0xFF, 0xFE], file: "x.csv")
    }
    #expect(error?.diagnostics.map(\.code) == [.notUTF8])
  }

  @Test func `more releases than are read of a product are refused`() throws {
    let cycles = Array(repeating: #"{"cycle":"1"}"#, count: 10_001).joined(separator: ",")
    let error = #expect(throws: FaultyInput.self) { try read("[\(cycles)]") }
    #expect(error?.diagnostics.map(\.code) == [.limitExceeded])
  }

  @Test func `a folder is read file by file, and every faulty one is told`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "support-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: FaultyInput.self) { try SupportDataReader.read(at: folder.path) }
    try Data(#"[{"cycle":"24","eol":"2028-04-30"}]"#.utf8).write(to: folder.appending(path: "nodejs.json"))
    try Data("\(Self.head)\n12,B,b,,,2026-07-11\n".utf8).write(to: folder.appending(path: "debian.csv"))
    try Data("not read".utf8).write(to: folder.appending(path: "README.md"))
    #expect(try SupportDataReader.read(at: folder.path).schedules.map(\.product) == ["debian", "node"])
    try Data("[1]".utf8).write(to: folder.appending(path: "a.json"))
    try Data("{".utf8).write(to: folder.appending(path: "b.json"))
    let error = #expect(throws: FaultyInput.self) { try SupportDataReader.read(at: folder.path) }
    let names = error?.diagnostics.map { URL(filePath: $0.file).lastPathComponent } ?? []
    #expect(Set(names) == ["a.json", "b.json"])
  }
}
