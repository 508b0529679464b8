import TextLayout

internal import ComparisonModel

/// What readers must know of a scan.
enum ScanNotes {
  /// That a distribution gets no more updates, as the scanner says.
  static func pastItsEnd(_ distribution: String, scanner: String) -> LocalizedText {
    LocalizedText(
      ko: "\(scanner)의 경고: \(distribution)의 지원이 끝났습니다. 그 뒤에 알려진 취약점은 이 수에 없을 수 있습니다.",
      en:
        "\(scanner) warns that the support of \(distribution) has ended: what became known since then may be missing in these counts."
    )
  }

  /// That nothing was scanned.
  static func nothingScanned(_ scanner: String) -> LocalizedText {
    LocalizedText(
      ko:
        "\(KoreanParticle.subject.following(scanner)) 검사한 패키지가 없습니다. 검사가 실패했거나 알아볼 수 있는 패키지가 없었던 것이므로, 취약점의 수는 0이 아니라 알 수 없습니다.",
      en:
        "\(scanner) scanned no package: the scan failed, or there was none that it knows. The number of vulnerabilities is unknown, not 0."
    )
  }

  /// That the packages of a distribution that was recognised were not scanned.
  static func distributionNotScanned(_ distribution: String, scanner: String) -> LocalizedText {
    LocalizedText(
      ko:
        "\(KoreanParticle.subject.following(scanner)) \(KoreanParticle.object.following(distribution)) 알아보았으나 그 패키지를 검사하지 않았으므로, 취약점의 수는 알 수 없습니다.",
      en:
        "\(scanner) recognised \(distribution) and did not scan its packages, so the number of vulnerabilities is unknown."
    )
  }

  /// That no distribution was recognised, and only packages of programming languages were scanned.
  static func onlyLanguages(_ scanner: String) -> LocalizedText {
    LocalizedText(
      ko: "\(KoreanParticle.subject.following(scanner)) 배포판을 알아보지 못해 언어별 패키지만 검사했습니다.",
      en: "\(scanner) recognised no distribution: only packages of programming languages were scanned.")
  }

  /// That the scanner reports an error of its own.
  static func failed(_ reason: String, scanner: String) -> LocalizedText {
    LocalizedText(
      ko: "\(KoreanParticle.subject.following(scanner)) 오류를 보고했으므로 취약점의 수는 알 수 없습니다: \(reason)",
      en: "\(scanner) reports an error, so the number of vulnerabilities is unknown: \(reason)")
  }

  /// That the report leaves out what has no fix, or what has one.
  static func only(fixable: Bool, scanner: String) -> LocalizedText {
    switch fixable {
    case true:
      LocalizedText(
        ko: "\(scanner)에 수정 버전이 있는 취약점만 보고하라고 했으므로, 전체 수는 알 수 없습니다.",
        en: "\(scanner) was asked for vulnerabilities with a fix alone, so their whole number is unknown.")
    case false:
      LocalizedText(
        ko: "\(scanner)에 수정 버전이 없는 취약점만 보고하라고 했으므로, 전체 수는 알 수 없습니다.",
        en: "\(scanner) was asked for vulnerabilities without a fix alone, so their whole number is unknown.")
    }
  }

  /// How many findings somebody had left out.
  static func suppressed(_ count: Int64) -> LocalizedText {
    LocalizedText(
      ko: "무시하도록 설정한 취약점 \(DigitGroups.text(of: count))건은 세지 않았습니다.",
      en: count == 1
        ? "One finding that somebody had left out is not counted."
        : "\(DigitGroups.text(of: count)) findings that somebody had left out are not counted.")
  }

  /// Of how many findings it is not known whether there is a fix.
  static func undecided(_ count: Int64) -> LocalizedText {
    LocalizedText(
      ko: "\(DigitGroups.text(of: count))건은 수정 버전이 있는지 알 수 없어, 있음과 없음 어느 쪽에도 세지 않았습니다.",
      en:
        "Of \(count == 1 ? "one finding" : "\(DigitGroups.text(of: count)) findings") it is not known whether a fix is published: counted neither as fixable nor as unfixed."
    )
  }

  /// That a report without results does not tell whether anything was scanned.
  static func emptySARIF(_ scanner: String) -> LocalizedText {
    LocalizedText(
      ko: "\(scanner)의 SARIF에 결과가 없습니다. 취약점이 없는지, 검사한 것이 없는지 SARIF만으로는 알 수 없으므로 0으로 세지 않았습니다.",
      en:
        "The SARIF of \(scanner) has no results. It does not tell whether there are no vulnerabilities or nothing was scanned, so this is not counted as 0."
    )
  }

  /// That the report tells neither severities nor fixes in a way that all tools share.
  static let countsAlone = LocalizedText(
    ko: "SARIF에서는 건수만 가져왔습니다. 심각도와 수정 여부를 적는 방식이 도구마다 다르기 때문입니다.",
    en: "Of SARIF only the number is taken: each tool writes severities and fixes in its own way.")
}
