import ComparisonModel
import ReportModel

/// All that templates may name: each is a row, and nothing else has to know it.
///
/// `docs/Templates.md` and `docs/Templates.ko.md` list the rows, held against them by a test.
enum TemplateVocabulary {
  static func value(_ name: String) -> TemplateValue? { valuesByName[name] }

  static func condition(_ name: String) -> TemplateCondition? { conditionsByName[name] }

  static func list(_ name: String) -> TemplateList? { listsByName[name] }

  static func place(_ name: String) -> TemplatePlace? { placesByName[name] }

  private static let valuesByName = Dictionary(uniqueKeysWithValues: values.map { ($0.name, $0) })
  private static let conditionsByName = Dictionary(uniqueKeysWithValues: conditions.map { ($0.name, $0) })
  private static let listsByName = Dictionary(uniqueKeysWithValues: lists.map { ($0.name, $0) })
  private static let placesByName = Dictionary(uniqueKeysWithValues: places.map { ($0.name, $0) })
}

/// A value, `{{name}}`.
struct TemplateValue: Sendable {
  let name: String
  let meaning: LocalizedText
  let text: @Sendable (TemplateSubject) -> String

  init(_ name: String, ko: String, en: String, text: @escaping @Sendable (TemplateSubject) -> String) {
    self.name = name
    meaning = LocalizedText(ko: ko, en: en)
    self.text = text
  }
}

/// A section that is shown or left out, `{{#name}}…{{/name}}`.
struct TemplateCondition: Sendable {
  let name: String
  let meaning: LocalizedText
  let holds: @Sendable (TemplateSubject) -> Bool

  init(_ name: String, ko: String, en: String, holds: @escaping @Sendable (TemplateSubject) -> Bool) {
    self.name = name
    meaning = LocalizedText(ko: ko, en: en)
    self.holds = holds
  }
}

/// A section that is repeated for each item, `{{#name}}…{{/name}}`.
struct TemplateList: Sendable {
  /// A value of an item, `{{name}}` inside the section.
  struct Value: Sendable {
    let name: String
    let meaning: LocalizedText
    /// The value of the item at a position.
    let text: @Sendable (TemplateSubject, Int) -> String

    init(_ name: String, ko: String, en: String, text: @escaping @Sendable (TemplateSubject, Int) -> String) {
      self.name = name
      meaning = LocalizedText(ko: ko, en: en)
      self.text = text
    }
  }

  let name: String
  /// How many items there are.
  let count: @Sendable (TemplateSubject) -> Int
  let values: [Value]
}

/// The place of a block, `{{> name}}`.
struct TemplatePlace: Sendable {
  let name: String
  let meaning: LocalizedText
  let blocks: @Sendable (TemplateSubject) -> [Block]

  init(_ name: String, ko: String, en: String, blocks: @escaping @Sendable (TemplateSubject) -> [Block]) {
    self.name = name
    meaning = LocalizedText(ko: ko, en: en)
    self.blocks = blocks
  }
}
