import Foundation
import Testing

@testable import ImageProbes

/// Real databases of public images; what they hold was found by rpm itself, and for ndb by another program.
@Suite struct `Real rpm databases` {
  private static func file(_ name: String) -> [UInt8]? {
    let shared =
      ProcessInfo.processInfo.environment["PLIMSOLL_SHARED"]
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared").path
    let path = "\(shared)/corpus/rpmdb/\(name)"
    return (try? Data(contentsOf: URL(fileURLWithPath: path))).map { Array($0) }
  }

  private static let isAbsent = file("libuuid-Packages") == nil

  @Test(.disabled(if: isAbsent, "The shared corpus is not beside the repository."))
  func `SQLite, of CBL-Mariner 2.0`() throws {
    let listing = try RPMSQLiteDatabase.read(try #require(Self.file("cbl-mariner-2.0-rpmdb.sqlite")))
    #expect(listing.packages.count == 129)
    #expect(listing.malformed == 0)
    #expect(
      listing.packages.contains(
        ListedPackage(
          name: "bash", version: "5.1.8-1.cm2", architecture: "x86_64", licence: "GPLv3")))
  }

  @Test(.disabled(if: isAbsent, "The shared corpus is not beside the repository."))
  func `ndb, of SUSE's base container image 15`() throws {
    let listing = try RPMNewDatabase.read(try #require(Self.file("sle15-bci-Packages.db")))
    #expect(listing.packages.count == 35)
    #expect(listing.malformed == 0)
    #expect(!listing.packages.contains { $0.name == "gpg-pubkey" })
  }

  @Test(.disabled(if: isAbsent, "The shared corpus is not beside the repository."))
  func `Berkeley DB, of one package`() throws {
    let listing = try RPMBerkeleyDatabase.read(try #require(Self.file("libuuid-Packages")))
    #expect(
      listing.packages == [
        ListedPackage(
          name: "libuuid", version: "2.32.1-42.el8_8", architecture: "x86_64", licence: "BSD")
      ])
  }
}
