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

  /// That there was such a page, and somebody deleted it.
  static func deleted(_ deletion: PublishPlan.Deletion, in language: Language) -> String {
    let day = deletion.time.prefix { $0 != "T" }
    let told = [deletion.user ?? "", deletion.comment].filter { !$0.isEmpty }.joined(separator: ": ")
    return switch language {
    case .ko: "\(day)에 지워진 문서이며, 다시 만듭니다\(told.isEmpty ? "" : "(\(told))")"
    case .en: "it was deleted on \(day)\(told.isEmpty ? "" : " (\(told))"), and is made again"
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

  /// That the charts of a page are tables alone, and what would make pictures of them.
  static func table(_ table: PublishPlan.Table, in language: Language) -> String {
    let place = "\(table.wiki) · \(table.page)"
    return switch language {
    case .ko: "\(place): 차트를 그림 없이 표로만 싣습니다. \(reason(table.reason, in: language))"
    case .en: "\(place): charts are tables alone: \(reason(table.reason, in: language))"
    }
  }

  private static func reason(_ reason: TableReason, in language: Language) -> String {
    switch (reason, language) {
    case (.uploadsAreOff, .ko): "이 위키에는 파일을 올릴 수 없습니다($wgEnableUploads)"
    case (.uploadsAreOff, .en): "the wiki takes no files ($wgEnableUploads)"
    case (.mayNotUpload, .ko): "이 계정에 파일을 올리고 바꿀 권한이 없습니다(upload, reupload)"
    case (.mayNotUpload, .en): "the account may not upload and replace files (rights upload and reupload)"
    case (.typesAreRefused, .ko): "이 위키는 SVG도 PNG도 받지 않습니다($wgFileExtensions)"
    case (.typesAreRefused, .en): "the wiki takes neither SVG nor PNG files ($wgFileExtensions)"
    case (.cannotConvert, .ko):
      "이 위키는 SVG를 받거나 그리지 않고, PNG를 만드는 rsvg-convert가 여기에 없습니다(Debian 패키지 librsvg2-bin)"
    case (.cannotConvert, .en):
      "the wiki takes or draws no SVG files, and rsvg-convert, which makes PNG of them, is not installed here (Debian package librsvg2-bin)"
    }
  }

  /// That a link leads nowhere.
  static func broken(_ link: PublishPlan.BrokenLink, in language: Language) -> String {
    let place = "\(link.wiki) · \(link.page)"
    return switch language {
    case .ko: "\(place): 링크 \(link.link)이(가) 가리키는 곳이 없습니다"
    case .en: "\(place): the link \(link.link) leads nowhere"
    }
  }

  /// That a page is published no longer.
  static func orphan(_ orphan: PublishPlan.Orphan, in language: Language) -> String {
    let place = "\(orphan.wiki) · \(orphan.page)"
    return switch language {
    case .ko: "\(place): 이제 게시하지 않는 문서입니다(\(orphan.id)). 지우지 않고 둡니다"
    case .en: "\(place): no longer published (\(orphan.id)); it is left as it is, and not deleted"
    }
  }

  /// That a wiki was not looked through for such pages.
  static func unsearched(_ wiki: String, in language: Language) -> String {
    switch language {
    case .ko: "\(wiki): 사용자 이름과 비밀번호가 없어, 이제 게시하지 않는 문서가 있는지 찾지 못했습니다"
    case .en: "\(wiki): not looked through for pages that are no longer published, as no user is known"
    }
  }

  /// How many pages and files of a plan are to be written.
  static func count(_ count: Int, of all: Int, in language: Language) -> String {
    switch language {
    case .ko: "문서와 파일 \(all)개 가운데 \(count)개를 씁니다."
    case .en: "\(count) of \(all) pages and files are to be written."
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
