import ComparisonModel

extension ContinuousIntegration {
  /// What stands before the workflow.
  var remarks: [String] {
    switch languages[0] {
    case .ko:
      [
        "주장이나 측정이 더는 맞지 않게 된 날 실패합니다. 측정이 max_age_days보다 오래되어도 실패합니다.",
        "이 폴더가 저장소의 맨 위가 아니면 .github를 맨 위로 옮기고 다음을 더하십시오:",
        "  defaults: {run: {working-directory: 폴더}}",
        "실행하는 곳의 검색 경로에 plimsoll이 있어야 합니다(make install).",
      ]
    case .en:
      [
        "Fails on the day a claim no longer holds, or a measurement becomes older than max_age_days.",
        "Where this folder is not the top of its repository, move .github there, and add:",
        "  defaults: {run: {working-directory: FOLDER}}",
        "The runner needs plimsoll on its search path (make install).",
      ]
    }
  }
}
