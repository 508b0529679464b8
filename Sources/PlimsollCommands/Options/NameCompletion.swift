import ArgumentParser
import BoundedFiles
import BuiltInGuide
import ComparisonFiles
import ComparisonModel
import Diagnostics
import ReportTemplates

/// Names that a shell offers while somebody types a command: those of the comparison at hand.
///
/// Nothing is said of what cannot be read: a shell would show it amid the line that is being typed. A shell expands what it is
/// offered – bash would run a command in it – so only names of harmless characters are offered.
enum NameCompletion {
  /// A comparison beyond this is not read between two keys.
  static let maximumFileBytes = 1 << 20
  /// No more names than this are offered.
  static let maximumNames = 1_000

  /// Ids of candidates, for images and reports that are named beside them.
  static let candidates = CompletionKind.custom { words, _, prefix in
    offered(comparison(nextTo: words)?.candidates.map(\.id.rawValue) ?? [], prefix)
  }

  /// Ids of profiles.
  static let profiles = CompletionKind.custom { words, _, prefix in
    offered(comparison(among: words)?.profiles.map(\.id.rawValue) ?? [], prefix)
  }

  /// What `explain` takes: a comparison, a candidate, a criterion.
  static let explained = CompletionKind.custom { words, _, prefix in
    let comparison = comparison(among: words)
    let ids =
      (comparison?.criteria.map(\.id.rawValue) ?? []) + (comparison?.candidates.map(\.id.rawValue) ?? [])
    return offered(ids + comparisonNames(prefix), prefix)
  }

  /// The built-in comparison, and files of comparisons.
  static let comparisons = CompletionKind.custom { _, _, prefix in offered(comparisonNames(prefix), prefix) }

  /// Built-in templates, and files of templates.
  static let templates = CompletionKind.custom { _, _, prefix in
    offered(BuiltInTemplate.allCases.map(\.rawValue) + files(prefix, [".md"]), prefix)
  }

  private static let comparisonEndings = [".yaml", ".yml", ".json"]

  private static func comparisonNames(_ prefix: String) -> [String] {
    [ComparisonInput.builtInName] + files(prefix, comparisonEndings)
  }

  /// The comparison that stands among the words of a command, else the built-in one; nil where it cannot be read.
  private static func comparison(among words: [String]) -> Comparison? {
    // The words begin with the program and the command.
    let named = words.dropFirst(2).first { word in
      word == ComparisonInput.builtInName || comparisonEndings.contains(where: word.hasSuffix)
    }
    return comparison(named)
  }

  /// The comparison that `--comparison` names among the words of a command whose other files are none, else the one that
  /// `init` writes into a folder, else the built-in one.
  private static func comparison(nextTo words: [String]) -> Comparison? {
    let option = words.lastIndex { $0 == "--comparison" || $0 == "-c" }
    if let option, option + 1 < words.count { return comparison(words[option + 1]) }
    return comparison("comparison.yaml") ?? comparison(nil)
  }

  private static func comparison(_ name: String?) -> Comparison? {
    guard let name, name != ComparisonInput.builtInName else {
      return try? ComparisonReader.read(GuideFiles.comparison.bytes, file: GuideFiles.comparison.name).value
    }
    guard let bytes = try? BoundedFile.bytes(ofFile: name, maximumBytes: maximumFileBytes) else { return nil }
    return try? ComparisonReader.read(bytes, file: name).value
  }

  /// Files of the folder that a word leads to, by their endings.
  private static func files(_ prefix: String, _ endings: [String]) -> [String] {
    let folder = prefix.lastIndex(of: "/").map { String(prefix[...$0]) } ?? ""
    var count = 0
    let names = SourceFolder.files(in: folder.isEmpty ? "." : folder) { name in
      guard count < maximumNames, (folder + name).hasPrefix(prefix), endings.contains(where: name.hasSuffix)
      else { return false }
      count += 1
      return true
    }
    return (names ?? []).map { folder + $0 }
  }

  /// The names that begin so, but for those that a shell could take for more than names.
  private static func offered(_ names: [String], _ prefix: String) -> [String] {
    Array(names.lazy.filter { $0.hasPrefix(prefix) && $0.utf8.allSatisfy(isHarmless) }.prefix(maximumNames))
  }

  private static func isHarmless(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: Array("._-+/".utf8).contains(byte)
    }
  }
}
