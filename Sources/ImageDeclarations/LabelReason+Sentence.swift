import ComparisonModel

/// Why a label holds, or does not.
enum LabelReason {
  /// The most items that a sentence names.
  private static let named = 6

  static func isRuntime(_ version: String) -> LocalizedText {
    LocalizedText(ko: "이미지의 런타임 버전과 같습니다: \(version)", en: "It is the version of the runtime: \(version).")
  }

  static func isSystem(_ name: String) -> LocalizedText {
    LocalizedText(
      ko: "운영체제의 버전과 같습니다: \(name)", en: "It is the version of the operating system: \(name).")
  }

  static func otherSystem(_ name: String) -> LocalizedText {
    LocalizedText(ko: "레이어 안의 운영체제는 \(name)입니다.", en: "The layers hold \(name).")
  }

  static let noVersion = LocalizedText(
    ko: "런타임이나 운영체제의 버전이 아니며, 이미지 안의 무엇과도 견줄 수 없습니다.",
    en:
      "It is neither the version of the runtime nor of the operating system, and nothing in the image tells it."
  )

  static let noMoment = LocalizedText(
    ko: "날짜로 읽을 수 없습니다.", en: "It is no moment of the calendar.")

  static let noCreation = LocalizedText(
    ko: "설정에 만든 날이 없거나, 재현 가능한 빌드가 고정해 둔 날입니다.",
    en: "The configuration tells no day, or one that a reproducible build has set.")

  static func created(_ moment: String) -> LocalizedText {
    LocalizedText(ko: "설정에 적힌 만든 때: \(moment)", en: "The configuration was made at \(moment).")
  }

  static let noProvenance = LocalizedText(
    ko: "소스의 리비전을 밝힌 출처 증명(provenance)이 없습니다.",
    en: "No provenance was found that names a revision of the sources.")

  static func revisions(_ revisions: [String]) -> LocalizedText {
    let list = revisions.prefix(named).joined(separator: ", ")
    return LocalizedText(ko: "출처 증명에 적힌 리비전: \(list)", en: "The provenance names \(list).")
  }

  static let noLicences = LocalizedText(
    ko: "패키지 데이터베이스가 라이선스를 알려 주지 않습니다.", en: "No package database tells licences.")

  static let sameLicences = LocalizedText(
    ko: "패키지의 라이선스가 모두 여기에 적혀 있습니다.", en: "The licences of all packages are named.")

  static func otherLicences(_ texts: [String]) -> LocalizedText {
    let list = texts.prefix(named).joined(separator: ", ") + (texts.count > named ? ", …" : "")
    return LocalizedText(
      ko: "여기에 없는 라이선스의 패키지가 있습니다(패키지 수): \(list)",
      en: "Packages bear licences that it does not name (with their numbers): \(list).")
  }
}
