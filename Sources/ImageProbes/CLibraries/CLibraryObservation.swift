public import ComparisonModel

/// The C libraries of an image.
public struct CLibraryObservation: Hashable, Sendable {
  /// The image's C library: the one its programs run on; family `none` when it has none.
  public var primary: CLibrary
  /// Libraries that are there and that its programs do not run on, by path.
  public var others: [CLibrary] = []
  /// Loaders that have glibc's name and are not glibc: compatibility layers such as Alpine's gcompat.
  public var compatibilityLoaders: [String] = []

  /// That there are several libraries, and which loaders only have glibc's name.
  public var notes: [LocalizedText] {
    var notes: [LocalizedText] = []
    if !others.isEmpty {
      let names = others.map { [$0.family.rawValue, $0.version].compactMap(\.self).joined(separator: " ") }
        .joined(separator: ", ")
      notes.append(
        LocalizedText(
          ko: "C 라이브러리가 여럿 있습니다. 프로그램이 쓰는 것은 \(primary.family.rawValue)이고, \(names)도 들어 있습니다.",
          en:
            "There are several C libraries: its programs run on \(primary.family.rawValue), and \(names) is there too."
        ))
    }
    if !compatibilityLoaders.isEmpty {
      let paths = compatibilityLoaders.joined(separator: ", ")
      notes.append(
        LocalizedText(
          ko: "\(paths): glibc 로더의 이름을 가졌지만 glibc가 아닌 호환 로더입니다.",
          en: "\(paths): a compatibility loader that has the name of glibc's and is not glibc."))
    }
    return notes
  }
}
