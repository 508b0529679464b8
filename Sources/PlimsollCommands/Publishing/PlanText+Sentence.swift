import ComparisonModel
import WikiPublishing

// What differs by language.

extension PlanText {
  /// What is done with a page.
  static func name(of action: PublishPlan.Page.Action, in language: Language) -> String {
    switch (action, language) {
    case (.create, .ko): "새 문서"
    case (.create, .en): "new page"
    case (.update, .ko): "고침"
    case (.update, .en): "update"
    case (.unchanged, .ko): "그대로"
    case (.unchanged, .en): "unchanged"
    case (.edited, .ko): "plimsoll이 쓴 부분을 사람이 고쳤습니다. --force 없이는 쓰지 않습니다"
    case (.edited, .en): "people changed plimsoll's part; not written without --force"
    }
  }

  /// How many more cells there are than are listed.
  static func more(_ count: Int, in language: Language) -> String {
    switch language {
    case .ko: "그 밖에 \(count)칸"
    case .en: count == 1 ? "and 1 more cell" : "and \(count) more cells"
    }
  }

  /// That comments would lose their place.
  static func losing(_ words: [String], in language: Language) -> String {
    let told = words.map { "“\($0)”" }.joined(separator: ", ")
    return switch language {
    case .ko: "댓글이 달린 낱말이 새 글에 없거나 여럿입니다. 댓글을 마무리하기 전에는 쓰지 않습니다: \(told)"
    case .en:
      "words that comments are about are not in the new text, or several times; not written until these are resolved: \(told)"
    }
  }

  /// That nothing is to be written.
  static func nothing(in language: Language) -> String {
    switch language {
    case .ko: "바뀐 것이 없습니다."
    case .en: "Nothing has changed."
    }
  }

  /// That a page was written, and what names its new state.
  static func written(_ revision: String, in language: Language) -> String {
    switch language {
    case .ko: "썼습니다(판 \(revision))"
    case .en: "written (revision \(revision))"
    }
  }
}
