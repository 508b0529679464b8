import ComparisonModel

extension SummarySheet {
  var candidatesLabel: String {
    switch language {
    case .ko: "후보"
    case .en: "Candidates"
    }
  }

  var criteriaLabel: String {
    switch language {
    case .ko: "기준"
    case .en: "Criteria"
    }
  }

  var claimsLabel: String {
    switch language {
    case .ko: "주장"
    case .en: "Claims"
    }
  }

  var newestLabel: String {
    switch language {
    case .ko: "가장 새로운 근거"
    case .en: "Newest evidence"
    }
  }

  var commandLabel: String {
    switch language {
    case .ko: "다시 만드는 명령"
    case .en: "Written by"
    }
  }

  var verdictHeaders: (verdict: String, cells: String) {
    switch language {
    case .ko: ("판정", "칸 수")
    case .en: ("Verdict", "Cells")
    }
  }
}
