import ComparisonModel
import ImageSources

/// Why a place was not looked through.
enum DeclarationReason {
  static let noAttachments = LocalizedText(
    ko: "이 이미지를 가져온 곳은 이미지 곁의 문서를 보여 주지 않습니다.",
    en: "Where this image comes from shows no documents beside images.")

  static let noReferrers = LocalizedText(
    ko: "이 레지스트리는 referrers를 모릅니다.", en: "This registry knows no referrers.")

  static let layersNotRead = LocalizedText(
    ko: "레이어를 읽지 않았습니다.", en: "The layers were not read.")

  static func unreadable(_ error: ImageReadingError) -> LocalizedText {
    LocalizedText(ko: "끝까지 찾아보지 못했습니다: \(error.why)", en: "It could not be looked through: \(error.why).")
  }
}
