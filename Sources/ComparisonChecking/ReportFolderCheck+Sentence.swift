import ComparisonModel

extension ReportFolderCheck {
  /// That a report on disk is another than the comparison gives.
  var outdatedText: String {
    switch language {
    case .ko: "보고서가 지금의 비교와 다름"
    case .en: "the report is not what the comparison now gives"
    }
  }

  /// The command that writes it again.
  func outdatedReason(_ command: String) -> String {
    switch language {
    case .ko: "다시 쓰십시오: \(command)"
    case .en: "Write it again: \(command)"
    }
  }

  /// That a folder holds nothing of the comparison.
  var nothingFoundText: String {
    switch language {
    case .ko: "폴더에 이 비교의 보고서도 결정 기록도 없음"
    case .en: "the folder holds no report and no record of this comparison"
    }
  }

  /// A file that was looked for, and what to do.
  func nothingFoundReason(_ example: String) -> String {
    switch language {
    case .ko: "\(example)와 같은 파일이 없어 확인한 것이 없습니다. 보고서를 쓴 폴더를 지정하십시오."
    case .en:
      "There is no file such as \(example), so nothing was checked. "
        + "Name the folder that the reports were written into."
    }
  }
}
