import Foundation
import ReadBack
import Testing

@testable import Messages

/// The catalogue of each language, held against the sources whose messages it says.
@Suite struct MessageCatalogueTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = root.appendingPathComponent("Sources/EmbeddedCatalogues")

  /// The catalogues there are: a further language is held to the sources by its file being there.
  private static let catalogues: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.wholeMatch(of: /[a-z]{2}\.po/) != nil }.sorted()
  }()

  private static func bytes(of catalogue: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(catalogue))
  }

  private static func entries(of catalogue: String) throws -> [PortableObject.Entry] {
    PortableObject(Array(try bytes(of: catalogue))).entries.filter { !$0.original.isEmpty }
  }

  /// Each literal of the sources, with its file.
  private static let literals: [(file: String, literal: SourceLiteral)] = {
    let sources = root.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    let swift = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    return swift.sorted { $0.path < $1.path }.flatMap { file in
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      let name = String(file.path.dropFirst(sources.path.count + 1))
      return SourceLiteral.all(in: text).map { (name, $0) }
    }
  }()

  /// Where literals are no messages of one language: files with both languages, words of reports and of foreign formats.
  private static let withoutMessages = [
    "Sentence.swift", "+Names", "+Definitions", "ImportNotes", "ContinuousIntegration", "PackableValue",
    "CacheSchema",
    "HTMLEntity", "MeasurementRequest+Signature", "CompatibilityDocument", "CompatibilityText",
    "MeasurementTable",
    "ClaimFragment", "PlanText", "Drafts/", "UnknownOption", "Measuring/Interruption", "Language+Option",
    "XMLEventReader", "XMLProfile", "CertificateSigner",
    "PackageCompatibility/NativeSign", "PackageCompatibility/PackageEvidence",
    "PackageCompatibility/PackageOutcome",
    "PackageCompatibility/PackageTarget",
  ]
  private static let modulesWithoutMessages: Set = [
    "BuiltInGuide", "ComparisonChecking", "ComparisonModel", "Decision", "DecisionRecords", "ELFReading",
    "ImageDeclarations", "ImageProbes", "Messages", "NativeCompatibility", "NativeProbes", "ReportModel",
    "SpreadsheetTexts", "TextLayout", "ValuePacking",
  ]
  /// Modules whose errors alone are messages; the rest of them writes reports.
  private static let modulesOfReports: Set = ["ReportComposition", "ReportRendering"]

  private static func hasMessages(_ file: String) -> Bool {
    let module = String(file.prefix { $0 != "/" })
    if modulesWithoutMessages.contains(module) || withoutMessages.contains(where: file.contains) {
      return false
    }
    return !modulesOfReports.contains(module) || file.hasSuffix("Error.swift") || file.contains("/Templates/")
  }

  /// Whether words are a sentence or a part of one: two words of letters, or a word beside a place.
  private static func isProse(_ format: String) -> Bool {
    format.contains(/[A-Za-z]{2,}[,;:]? [A-Za-z]{2,}|%\d['”]? [a-z]{3,}|[a-z]{3,}:? ['“]?%\d/)
      && !format.contains(/\p{Hangul}/)
      && !format.contains(/(SELECT|INSERT|UPDATE|DELETE|PRAGMA|BEGIN) [a-zA-Z(]/)
  }

  /// Help has a catalogue of its own, by whole lines, to which `KoreanHelpTests` holds it.
  private static func isHelp(_ literal: SourceLiteral) -> Bool {
    literal.before.contains(/(help|abstract|discussion|valueName|usage):$|ArgumentHelp\($/)
  }

  private static let notMessages: Set<String> = {
    let file = root.appendingPathComponent("Tests/MessagesTests/not-messages.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return Set(
      text.split(separator: "\n").map { String($0).replacing("\\n", with: "\n").replacing("\\t", with: "\t") }
    )
  }()

  @Test(arguments: catalogues)
  func `each message of the sources is said in each language`(catalogue: String) throws {
    let said = Set(try Self.entries(of: catalogue).filter { !$0.translation.isEmpty }.map(\.original))
    let missing = Self.literals.filter { file, literal in
      Self.hasMessages(file) && Self.isProse(literal.format) && !Self.isHelp(literal)
        && !said.contains(literal.format) && !Self.notMessages.contains(literal.format)
    }
    let told = missing.map {
      "#: \($0.file):\($0.literal.line)\nmsgid \(Self.quoted($0.literal.format))\nmsgstr \"\""
    }
    #expect(
      missing.isEmpty,
      "Add these to Sources/EmbeddedCatalogues/\(catalogue) (or to not-messages.txt):\n\n\(told.joined(separator: "\n\n"))"
    )
    #expect(Self.literals.count > 5000 && said.count > 1000)
  }

  @Test(arguments: catalogues)
  func `nothing is translated that is not said`(catalogue: String) throws {
    let entries = try Self.entries(of: catalogue)
    let written = Set(Self.literals.map(\.literal.format))
    let text = String(decoding: try Self.bytes(of: catalogue), as: UTF8.self)
    // The words of libraries stand in theirs.
    let foreign = text.split(separator: "# Words of libyaml").dropFirst().joined()
    let unused = entries.filter {
      !written.contains($0.original) && !foreign.contains(Self.quoted($0.original))
    }
    #expect(unused.isEmpty, "\(unused.map(\.original))")
    #expect(Set(entries.map(\.original)).count == entries.count)
    let stale = Self.notMessages.filter { !written.contains($0) }
    #expect(stale.isEmpty)
  }

  @Test(arguments: catalogues)
  func `each translation has the places of its message`(catalogue: String) throws {
    for entry in try Self.entries(of: catalogue) {
      let places = MessageWords(entry.original, particles: false).places
      #expect(MessageWords(entry.translation, particles: true).places == places, "\(entry.original)")
    }
  }

  @Test(arguments: catalogues)
  func `particles behind places follow what is put in`(catalogue: String) throws {
    for entry in try Self.entries(of: catalogue) {
      let fixed = entry.translation.contains(/%\d['”’\)\]]*(은|는|이|가|을|를|과|와|으로|로)([ ,.;:\n]|$)/)
      #expect(!fixed, "\(entry.translation)")
    }
  }

  @Test(arguments: catalogues)
  func `translations end as their messages do`(catalogue: String) throws {
    for entry in try Self.entries(of: catalogue) {
      let (original, translation) = (entry.original, entry.translation)
      #expect(original.hasSuffix(".") == translation.hasSuffix("."), "\(translation)")
      #expect(original.hasSuffix("\n") == translation.hasSuffix("\n"), "\(translation)")
      #expect(original.hasPrefix(" ") == translation.hasPrefix(" "), "\(translation)")
    }
  }

  @Test(.enabled(if: ForeignProgram.isInstalled("msgfmt")), arguments: catalogues)
  func `gettext reads the catalogue`(catalogue: String) throws {
    let msgfmt = try #require(ForeignProgram("msgfmt"))
    let compiled = try msgfmt.output(
      arguments: ["--check-header", "--check-domain", "-o", "-", "-"],
      input: Self.bytes(of: catalogue))
    // The magic number of a message object (GNU gettext manual, 10.3 “The Format of GNU MO Files”).
    #expect(compiled.starts(with: [0xDE, 0x12, 0x04, 0x95]))
    for entry in try Self.entries(of: catalogue) where !entry.translation.isEmpty {
      #expect(compiled.range(of: Data((entry.translation).utf8)) != nil, "\(entry.original)")
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
      "\n", with: "\\n")
    return "\"\(escaped.replacing("\t", with: "\\t"))\""
  }
}
