import ComparisonFiles
import ComparisonModel
import Diagnostics
import JSONDocuments
import Messages
import TextLayout

/// A JSON file of support dates while it is read: what is wrong with it, and where.
struct ScheduleDocument {
  let file: String
  private let bytes: [UInt8]
  private(set) var diagnostics: DiagnosticCollector

  /// Reads a file of any of the known forms.
  static func read(_ bytes: [UInt8], file: String) throws(FaultyInput) -> [SupportSchedule] {
    var document = ScheduleDocument(file: file, bytes: bytes, diagnostics: DiagnosticCollector(file: file))
    var parser = JSONParser(limits: SupportDataLimits.json)
    var schedules: [SupportSchedule] = []
    do throws(JSONFault) {
      schedules = document.schedules(try parser.parse(bytes))
    } catch {
      document.diagnostics.error(
        Diagnostic.Code(error.code), at: SourceLocation(ofByte: error.offset, in: bytes), error.message)
    }
    guard !document.diagnostics.hasErrors else {
      throw FaultyInput(document.diagnostics.sorted(source: bytes))
    }
    return schedules
  }

  private mutating func schedules(_ root: JSONNode) -> [SupportSchedule] {
    switch root.content {
    case .array: return [endOfLifeList(root)].compactMap(\.self)
    case .object where root["schema"] != nil: return ownSchedules(root)
    case .object where root["result"] != nil: return [endOfLifeProduct(root)].compactMap(\.self)
    case .object(let members) where members.contains(where: { $0.key.hasPrefix("v") }):
      return [nodeSchedule(members)]
    default:
      error(
        .unsupported, at: root.offset, "this is no file of support dates that is known here",
        suggestion:
          "name a product's JSON of endoflife.date, schedule.json of nodejs/Release, a CSV file of distro-info-data, or a file with \"schema\": \"\(SupportDataReader.schemaName)\""
      )
      return []
    }
  }

  /// Notes that something is wrong at a byte.
  mutating func error(
    _ code: Diagnostic.Code, at offset: UInt32, _ message: Message, suggestion: Message? = nil
  ) {
    guard diagnostics.keepsMore else {
      diagnostics.count(unkept: 1, .error)
      return
    }
    diagnostics.error(
      code, at: SourceLocation(ofByte: Int(offset), in: bytes), message, suggestion: suggestion)
  }

  /// The items of a list of releases, no more than are read of one product.
  mutating func items(_ node: JSONNode, _ expected: Message) -> [JSONNode] {
    guard case .array(let items) = node.content else {
      error(.wrongType, at: node.offset, "\(expected) is expected here")
      return []
    }
    guard items.count <= SupportDataLimits.maximumReleases else {
      error(
        .limitExceeded, at: node.offset,
        "there are \(items.count) items, and at most \(SupportDataLimits.maximumReleases) are read")
      return []
    }
    return items
  }

  /// The text of a key that an object needs.
  mutating func text(_ key: String, of node: JSONNode) -> String? {
    guard node[key] != nil else {
      error(.missingKey, at: node.offset, "there is no '\(key)' here", suggestion: "add \"\(key)\": …")
      return nil
    }
    return optionalText(key, of: node)
  }

  /// The text of a key that an object may have.
  mutating func optionalText(_ key: String, of node: JSONNode) -> String? {
    guard let value = node[key], value.content != .null else { return nil }
    guard case .string(let text) = value.content, !text.isEmpty else {
      error(.wrongType, at: value.offset, "'\(key)' is to be a text that is not empty")
      return nil
    }
    guard text.utf8.count <= SupportDataLimits.maximumTextBytes else {
      error(
        .textTooLong, at: value.offset,
        "'\(key)' has more than \(SupportDataLimits.maximumTextBytes) bytes")
      return nil
    }
    return VisibleText.line(text)
  }

  /// The day of a key that an object may have.
  ///
  /// - Parameter allowsYesNo: Whether the source may say yes or no in place of a day, which gives no day.
  mutating func day(_ key: String, of node: JSONNode, allowsYesNo: Bool = false) -> Timestamp? {
    guard let value = node[key] else { return nil }
    return day(value, key, allowsYesNo: allowsYesNo)
  }

  /// The day of a value.
  mutating func day(_ value: JSONNode, _ key: String, allowsYesNo: Bool = false) -> Timestamp? {
    switch value.content {
    case .null: return nil
    case .boolean where allowsYesNo: return nil
    case .string(let text):
      if text.utf8.count == 10, let day = Timestamp(text) { return day }
      error(
        .invalidDate, at: value.offset, "'\(key)': \(QuotedText.quoted(text)) is no date of the calendar",
        suggestion: "write year, month and day as 2026-08-27")
      return nil
    default:
      error(
        .wrongType, at: value.offset, "'\(key)' is to be a date such as \"2026-08-27\"",
        suggestion: allowsYesNo ? "or true or false where the source gives no date" : nil)
      return nil
    }
  }
}
