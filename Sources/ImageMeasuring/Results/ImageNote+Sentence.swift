import ComparisonModel
import ImageReading
import ImageSources

extension ImageNote {
  /// The note in both languages: in Korean what kind of oddity it is, followed by the particulars as they are.
  var localized: LocalizedText {
    let place = layer.map { "레이어 \($0): " } ?? ""
    return LocalizedText(ko: "\(place)\(kindInKorean) (\(text))", en: description)
  }

  private var kindInKorean: String {
    switch code {
    case .compressionDiffers: "레이어의 압축 방식이 미디어 타입에 적힌 것과 다릅니다."
    case .duplicatePath: "한 레이어에 같은 경로가 여러 번 있어 마지막 것만 남습니다."
    case .unusualPath: "절대 경로이거나 ‘..’이 들어 있는 이름을 루트에서부터 다시 읽었습니다."
    case .danglingHardLink: "가리키는 파일이 없는 하드 링크를 빼고 읽었습니다."
    case .fileUnderFile: "폴더가 있어야 할 자리에 파일이 있어 폴더로 바꾸었습니다."
    case .meaninglessWhiteout: "뜻이 없는 화이트아웃 이름을 빼고 읽었습니다."
    case .unknownEntryType: "파일 시스템에 없는 종류의 항목을 빼고 읽었습니다."
    case .missingEndMarker: "레이어의 tar가 끝 표시(0으로 채운 블록) 없이 끝납니다. 그 앞까지는 온전합니다."
    case .trailingData: "레이어가 끝난 뒤에 0이 아닌 바이트가 더 있습니다."
    case .tarWarning: "tar를 읽는 도중 경고가 있었습니다."
    case .inconsistentMetadata: "설정과 매니페스트의 내용이 서로 다릅니다."
    case .absentPlatform: "인덱스에 적힌 플랫폼 가운데 여기에 들어 있지 않은 것이 있습니다."
    }
  }
}
