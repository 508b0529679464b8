import Foundation
import ReadBack
import Testing

@testable import Messages

/// The catalogue of Korean messages, held against the sources whose messages it says.
@Suite struct MessageCatalogueTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let catalogueFile = root.appendingPathComponent("Sources/Messages/ko.po")

  private let entries: [PortableObject.Entry]

  init() throws {
    let read = PortableObject(Array(try Data(contentsOf: Self.catalogueFile)))
    entries = read.entries.filter { !$0.original.isEmpty }
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

  @Test func eachMessageOfTheSourcesIsSaidInKorean() {
    let said = Set(entries.filter { !$0.translation.isEmpty }.map(\.original))
    let missing = Self.literals.filter { file, literal in
      Self.hasMessages(file) && Self.isProse(literal.format) && !Self.isHelp(literal)
        && !said.contains(literal.format) && !Self.notMessages.contains(literal.format)
    }
    let told = missing.map {
      "#: \($0.file):\($0.literal.line)\nmsgid \(Self.quoted($0.literal.format))\nmsgstr \"\""
    }
    #expect(
      missing.isEmpty,
      "Add these to Sources/Messages/ko.po (or to not-messages.txt):\n\n\(told.joined(separator: "\n\n"))")
    #expect(Self.literals.count > 5000 && said.count > 1000)
  }

  @Test func nothingIsTranslatedThatIsNotSaid() throws {
    let written = Set(Self.literals.map(\.literal.format))
    let text = try String(contentsOf: Self.catalogueFile, encoding: .utf8)
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

  @Test func eachTranslationHasThePlacesOfItsMessage() {
    for entry in entries {
      let places = MessageWords(entry.original, particles: false).places
      #expect(MessageWords(entry.translation, particles: true).places == places, "\(entry.original)")
    }
  }

  @Test func particlesBehindPlacesFollowWhatIsPutIn() {
    for entry in entries {
      let fixed = entry.translation.contains(/%\d['”’\)\]]*(은|는|이|가|을|를|과|와|으로|로)([ ,.;:\n]|$)/)
      #expect(!fixed, "\(entry.translation)")
    }
  }

  @Test func translationsEndAsTheirMessagesDo() {
    for entry in entries {
      let (original, translation) = (entry.original, entry.translation)
      #expect(original.hasSuffix(".") == translation.hasSuffix("."), "\(translation)")
      #expect(original.hasSuffix("\n") == translation.hasSuffix("\n"), "\(translation)")
      #expect(original.hasPrefix(" ") == translation.hasPrefix(" "), "\(translation)")
    }
  }

  @Test(.enabled(if: ForeignProgram.isInstalled("msgfmt")))
  func gettextReadsTheCatalogue() throws {
    let msgfmt = try #require(ForeignProgram("msgfmt"))
    let compiled = try msgfmt.output(
      arguments: ["--check-header", "--check-domain", "-o", "-", "-"],
      input: Data(contentsOf: Self.catalogueFile))
    // The magic number of a message object (GNU gettext manual, 10.3 “The Format of GNU MO Files”).
    #expect(compiled.starts(with: [0xDE, 0x12, 0x04, 0x95]))
    for entry in entries where !entry.translation.isEmpty {
      #expect(compiled.range(of: Data((entry.translation).utf8)) != nil, "\(entry.original)")
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
      "\n", with: "\\n")
    return "\"\(escaped.replacing("\t", with: "\\t"))\""
  }
}
