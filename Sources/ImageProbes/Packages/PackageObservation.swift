public import ComparisonModel
import TextLayout

/// The package tools and package databases of an image.
///
/// A tool without a database, a database without a tool, and neither are three different answers: the count is
/// unknown, known, and unknown, and ``notes`` says which it is.
public struct PackageObservation: Hashable, Sendable {
  /// A database file that is there and could not be read.
  public struct Unreadable: Hashable, Sendable {
    /// Its path in the image, absolute, links followed.
    public var path: String
    /// Why, as half a sentence.
    public var reason: String
  }

  /// The package tools that are there as programs, sorted by name.
  public var managers: [ImageProgram]
  /// Applets of BusyBox that have the names of package tools; they are none.
  public var applets: [ImageProgram] = []
  /// The databases that were read.
  public var databases: [PackageDatabase]
  /// Those that could not be.
  public var unreadable: [Unreadable]

  /// How many packages each database lists; nil (unknown) when none was read.
  public var counts: [String: Int64]? {
    guard !databases.isEmpty else { return nil }
    return Dictionary(uniqueKeysWithValues: databases.map { ($0.kind.rawValue, Int64($0.packages.count)) })
  }

  /// The names of the installed packages; nil (unknown) when no database was read, or one of several was not.
  public var inventory: NameInventory? {
    guard !databases.isEmpty, unreadable.isEmpty else { return nil }
    return NameInventory(databases.lazy.flatMap { $0.packages.lazy.map(\.name) })
  }

  /// How many packages bear each licence, in the databases' own words; nil (unknown) where none tells any.
  public var licences: [String: Int]? {
    var counts: [String: Int] = [:]
    for package in databases.lazy.flatMap(\.packages) {
      if let licence = package.licence { counts[licence, default: 0] += 1 }
    }
    return counts.isEmpty ? nil : counts
  }

  /// The version of an installed package; nil when it is in no database.
  func version(of name: String, in kind: PackageDatabaseKind) -> String? {
    databases.first { $0.kind == kind }?.packages.first { $0.name == name }?.version
  }
}

extension PackageObservation {
  /// What a reader of the counts must know.
  public var notes: [LocalizedText] {
    var notes = unreadable.map { file in
      LocalizedText(
        ko: "패키지 데이터베이스 \(KoreanParticle.object.following(file.path)) 읽지 못했습니다: \(file.reason)",
        en: "The package database \(file.path) could not be read: \(file.reason).")
    }
    notes += databases.filter { $0.malformed > 0 }.map { database in
      LocalizedText(
        ko: "\(database.kind.rawValue) 데이터베이스에서 패키지일 수 없는 항목 \(database.malformed)개는 세지 않았습니다.",
        en:
          "\(database.malformed) entries of the \(database.kind.rawValue) database cannot be packages and are not counted."
      )
    }
    if let presence { notes.append(presence) }
    let applets = applets.map(\.name).joined(separator: ", ")
    if !applets.isEmpty {
      notes.append(
        LocalizedText(
          ko: "\(applets): 패키지 관리자가 아니라 이름만 같은 BusyBox 애플릿이므로 세지 않았습니다.",
          en: "\(applets): an applet of BusyBox with the name of a package tool; it is not counted as one."))
    }
    return notes
  }

  private var presence: LocalizedText? {
    let names = managers.map(\.name).joined(separator: ", ")
    return switch (managers.isEmpty, databases.isEmpty) {
    case (false, true):
      LocalizedText(
        ko: "패키지 관리자(\(names))는 있지만 읽을 수 있는 패키지 데이터베이스가 없어 패키지 수를 알 수 없습니다.",
        en:
          "A package tool is there (\(names)), but no package database that can be read: the number of packages is unknown."
      )
    case (true, false):
      LocalizedText(
        ko: "패키지 데이터베이스는 있지만 패키지 관리자 프로그램은 없습니다.",
        en: "A package database is there, but no package tool.")
    case (true, true):
      LocalizedText(
        ko: "패키지 관리자도 패키지 데이터베이스도 없어 패키지 수를 알 수 없습니다.",
        en: "Neither a package tool nor a package database is there: the number of packages is unknown.")
    case (false, false): nil
    }
  }
}
