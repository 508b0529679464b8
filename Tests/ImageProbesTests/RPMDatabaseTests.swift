import Testing

import ImageFixtures
@testable import ImageProbes

@Suite struct `rpm databases` {
  typealias Reader = @Sendable ([UInt8]) throws -> PackageListing

  static let headers = [
    RPMFixtures.header(name: "bash", version: "5.1", release: "6.el9", architecture: "x86_64"),
    RPMFixtures.header(name: "shadow-utils", version: "4.9", release: "8", epoch: 2, architecture: "x86_64"),
    RPMFixtures.header(name: "gpg-pubkey", version: "fd431d51", release: "4ae0493b"),
    RPMFixtures.header(name: "tzdata", version: String(repeating: "9", count: 900)),
  ]
  static let expected: Set = [
    ListedPackage(name: "bash", version: "5.1-6.el9", architecture: "x86_64"),
    ListedPackage(name: "shadow-utils", version: "2:4.9-8", architecture: "x86_64"),
    ListedPackage(
      name: "tzdata", version: String(repeating: "9", count: 900) + "-2", architecture: "noarch"),
  ]
  static let forms: [(name: String, file: [UInt8], read: Reader)] = [
    ("sqlite", RPMFixtures.sqliteDatabase(headers), { try RPMSQLiteDatabase.read($0) }),
    ("ndb", RPMFixtures.newDatabase(headers), { try RPMNewDatabase.read($0) }),
    ("bdb", RPMFixtures.berkeleyDatabase(headers), { try RPMBerkeleyDatabase.read($0) }),
    (
      "bdb, big endian", RPMFixtures.berkeleyDatabase(headers, isBigEndian: true),
      { try RPMBerkeleyDatabase.read($0) }
    ),
  ]

  @Test(arguments: forms.indices)
  func `each form lists the same packages, without the keys`(form: Int) throws {
    let (name, file, read) = Self.forms[form]
    #expect(try read(file).packages == Self.expected, "\(name)")
  }

  @Test(arguments: forms.indices)
  func `a form refuses a file of another`(form: Int) {
    let file = Self.forms[form].file
    for (other, reader) in Self.forms.enumerated() where other != form && min(other, 2) != min(form, 2) {
      #expect(throws: PackageDatabaseFault.self) { try reader.read(file) }
    }
    #expect(throws: PackageDatabaseFault.self) { try Self.forms[form].read([]) }
  }

  @Test(arguments: forms.indices)
  func `damage anywhere is an error or a listing, never a crash`(form: Int) {
    let (_, file, read) = Self.forms[form]
    var random = SystemRandomNumberGenerator()
    for round in 0..<400 {
      var damaged = file
      for _ in 0...(round % 4) {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = try? read(damaged)
      _ = try? read(Array(file.prefix(Int.random(in: 0..<file.count, using: &random))))
    }
  }

  @Test func `a truncated database is damaged`() {
    let file = RPMFixtures.newDatabase(Self.headers)
    #expect(throws: PackageDatabaseFault.damaged("a structure reaches beyond the end of the file")) {
      try RPMNewDatabase.read(Array(file.dropLast(200)))
    }
  }

  @Test func `slots that share one blob are refused`() {
    var file = RPMFixtures.newDatabase([RPMFixtures.header(name: String(repeating: "n", count: 900))])
    let slot = Array(file[32..<48])
    for position in stride(from: 48, to: 4096, by: 16) {
      file.replaceSubrange(position..<(position + 16), with: slot)
    }
    #expect(throws: PackageDatabaseFault.damaged("its slots point at the same bytes again and again")) {
      try RPMNewDatabase.read(file)
    }
  }

  @Test func `overflow pages in a cycle end`() {
    var file = RPMFixtures.berkeleyDatabase([
      RPMFixtures.header(name: "a", version: String(repeating: "1", count: 600))
    ])
    // Page 2 begins at 1024; its successor is at 16. It now follows itself.
    file.replaceSubrange((1024 + 16)..<(1024 + 20), with: RPMFixtures.little(2))
    #expect(throws: Never.self) { _ = try? RPMBerkeleyDatabase.read(file) }
  }

  @Test func `a view in place of the table is not run`() {
    let file = RPMFixtures.sqliteDatabase(
      [
        "CREATE TABLE t (blob)",
        "CREATE VIEW Packages AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS blob FROM n",
        "INSERT INTO t VALUES (?)",
      ], headers: Self.headers)
    #expect(throws: PackageDatabaseFault.self) { try RPMSQLiteDatabase.read(file) }
  }

  @Test func `a database in write-ahead mode is read as it lies`() throws {
    var file = RPMFixtures.sqliteDatabase(Self.headers)
    file[18] = 2
    file[19] = 2
    #expect(try RPMSQLiteDatabase.read(file).packages == Self.expected)
  }

  @Test func `a header that claims more than it holds is refused`() {
    var header = RPMFixtures.header(name: "bash")
    header.replaceSubrange(0..<4, with: RPMFixtures.big(0x7FFF_FFFF))
    #expect(throws: PackageDatabaseFault.self) {
      try RPMSQLiteDatabase.read(RPMFixtures.sqliteDatabase([header]))
    }
  }
}
