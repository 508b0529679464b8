import ComparisonModel
import ReportModel

// The few words that a page has of its own.

extension XHTMLPage {
  /// Stands above the list of sections.
  var contentsTitle: String {
    switch report.language {
    case .ko: "차례"
    case .en: "Contents"
    }
  }

  /// Stands in the one row of a table that has none.
  var noRowsSentence: String {
    switch report.language {
    case .ko: "(행 없음)"
    case .en: "(no rows)"
    }
  }

  /// Names what boxes choose by.
  var showTitle: String {
    switch report.language {
    case .ko: "골라 보기"
    case .en: "Show only"
    }
  }

  /// The box that leaves what was measured otherwise than it is claimed.
  var onlyFailsLabel: String {
    switch report.language {
    case .ko: "맞지 않거나 일부만 맞는 주장"
    case .en: "what does not hold, or only in part"
    }
  }

  /// The box that leaves what somebody claims.
  var onlyClaimedLabel: String {
    switch report.language {
    case .ko: "주장이 있는 것"
    case .en: "what somebody claims"
    }
  }

  /// Names what buttons choose by.
  var candidatesTitle: String {
    switch report.language {
    case .ko: "후보"
    case .en: "Candidate"
    }
  }

  /// The button that shows every candidate.
  var everyCandidateLabel: String {
    switch report.language {
    case .ko: "모두"
    case .en: "all"
    }
  }

  /// How many rows a table has.
  func rowCountSentence(_ count: Int) -> String {
    switch report.language {
    case .ko: "\(DigitGroups.text(of: Int64(count)))행"
    case .en: count == 1 ? "1 row" : "\(DigitGroups.text(of: Int64(count))) rows"
    }
  }
}
