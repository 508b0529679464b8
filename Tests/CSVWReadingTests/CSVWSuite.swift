import CSVWReading
import Foundation
import JSONDocuments
import Messages

/// The cases of the suite.
struct CSVWSuite {
  struct Entry {
    var id: String
    var name: String
    var type: String
    var action: String
    var result: String?
    var metadata: String?
    var isMinimal: Bool
  }

  /// `shared/corpus/csvw`, beside the checkout or above it; nil where it is not there.
  static let folder: URL? = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path.utf8.count > 1 {
      folder.deleteLastPathComponent()
      let corpus = folder.appending(path: "shared/corpus/csvw")
      if FileManager.default.fileExists(atPath: corpus.path) { return corpus }
    }
    return nil
  }()
  private static let root = "http://www.w3.org/2013/csvw/tests/"

  /// Cases that are not run, each with its reason.
  static let leftOut: [String: String] = [
    "test014": link, "test016": link, "test120": link, "test122": link, "test259": wellKnown,
    "test260": wellKnown,
  ]
  /// Cases of validation that are not run, each with its reason.
  static let leftOutOfValidation = leftOut.merging(["test034": emptyReference, "test035": emptyReference]) {
    $1
  }
  private static let emptyReference =
    "the suite takes an empty reference for one to no row; here it names none"
  private static let link = "the description is named by a header of HTTP, and no table is fetched"
  private static let wellKnown =
    "where descriptions lie, a server says under /.well-known/csvm, and none is asked"

  let entries: [Entry]

  init(manifest: String) throws {
    var parser = JSONParser()
    let root = try parser.parse(Self.bytes(manifest) ?? [])
    guard case .array(let items)? = root["entries"]?.content else {
      entries = []
      return
    }
    func text(_ node: JSONNode?) -> String? {
      if case .string(let text)? = node?.content { text } else { nil }
    }
    entries = items.map { item in
      Entry(
        id: String((text(item["id"]) ?? "").split(separator: "#").last ?? ""), name: text(item["name"]) ?? "",
        type: text(item["type"]) ?? "", action: text(item["action"]) ?? "", result: text(item["result"]),
        metadata: text(item["option"]?["metadata"]),
        isMinimal: item["option"]?["minimal"]?.content == .boolean(true))
    }
  }

  static func bytes(_ path: String) -> [UInt8]? {
    let bare = path.hasSuffix("?query") ? String(path.dropLast(6)) : path
    return folder.flatMap { FileManager.default.contents(atPath: $0.appending(path: bare).path) }.map(
      Array.init)
  }

  static func load(_ address: String) -> [UInt8]? {
    address.hasPrefix(root) ? bytes(String(address.dropFirst(root.count))) : nil
  }

  /// What reading the tables of a case comes to.
  private struct Outcome {
    var value: JSONOutput.Value?
    /// What is wrong with the description or with a file.
    var problems: [CSVWProblem] = []
    /// What is wrong with cells and keys.
    var faults: [CSVWProblem] = []

    var error: String? { problems.first(where: \.isError)?.message.description }
  }

  private func outcome(of entry: Entry) -> Outcome {
    var outcome = Outcome()
    var output = JSONOutput(isMinimal: entry.isMinimal)
    if let group = group(entry, Self.root + entry.action, &outcome.problems) {
      do {
        outcome.value = try output.value(group, Self.load)
      } catch {
        outcome.problems.append(error as? CSVWProblem ?? CSVWProblem(isError: true, at: .whole, "\(error)"))
      }
      outcome.problems += output.problems
      outcome.faults = output.faults
    }
    return outcome
  }

  /// Why a case of output fails; nil where it passes.
  func failure(of entry: Entry) -> String? {
    let outcome = outcome(of: entry)
    if entry.type.contains("Negative") { return outcome.error == nil ? "no error is told" : nil }
    if let error = outcome.error { return "error: \(error)" }
    if entry.type.contains("WithWarnings"), outcome.problems.isEmpty, outcome.faults.isEmpty {
      return "no warning is told"
    }
    var parser = JSONParser()
    guard let result = entry.result, let bytes = Self.bytes(result), let expected = try? parser.parse(bytes)
    else {
      return "there is no result"
    }
    return JSONOutput.difference(outcome.value, JSONOutput.Value(expected))
  }

  /// Why a case of validation fails; nil where it passes. Whoever validates takes cells that are not what their column
  /// says, and titles that are not those of the file, for errors.
  func validationFailure(of entry: Entry) -> String? {
    let outcome = outcome(of: entry)
    let isValid = outcome.error == nil && outcome.faults.isEmpty
    if entry.type.contains("Negative") {
      return isValid && outcome.problems.isEmpty ? "nothing is told to be wrong" : nil
    }
    let fault = outcome.error ?? outcome.faults.first?.message.description ?? ""
    if !isValid { return "told to be wrong: \(fault)" }
    return entry.type.contains("Warning") && outcome.problems.isEmpty ? "no warning is told" : nil
  }

  private func group(_ entry: Entry, _ action: String, _ problems: inout [CSVWProblem])
    -> TableGroupDescription?
  {
    if entry.action.hasSuffix(".json") {
      var reader = DescriptionReader(address: action, load: Self.load)
      defer { problems += reader.problems }
      return Self.load(action).flatMap { reader.read($0) }
    }
    let found = DescriptionSearch.description(
      of: action, given: entry.metadata.map { Self.root + $0 }, Self.load)
    problems += found.problems
    return found.group
  }
}
