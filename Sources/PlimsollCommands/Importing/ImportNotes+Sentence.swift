import ComparisonModel
import Diagnostics
import SheetClaims
import TextLayout
import ToolReports

/// What is said of an import beside its results.
struct ImportNotes {
  let language: Language

  /// That an image belongs to no candidate.
  func unassigned(_ image: String, _ path: String) -> String {
    let image = QuotedText.quoted(image)
    return switch language {
    case .ko:
      "경고: \(path): 이미지 \(image)에 맞는 후보가 비교에 없습니다\n  도움말: 후보의 images에 패턴을 더하거나 --as로 후보를 지정하십시오"
    case .en:
      "warning: \(path): the image \(image) belongs to no candidate of the comparison\n  help: add an image pattern to a candidate, or name the candidate with --as"
    }
  }

  /// That more rows of a sheet belong to no candidate than are named.
  func unassigned(more count: Int, _ path: String) -> String {
    switch language {
    case .ko: "경고: \(path): 맞는 후보가 없는 행이 \(count)개 더 있습니다"
    case .en: "warning: \(path): \(count) more rows belong to no candidate of the comparison"
    }
  }

  /// That the digest says another candidate than the user.
  func overruled(_ imported: ReportImport.Imported, _ named: Candidate.ID) -> String {
    let candidate = QuotedText.quoted(imported.outcome.candidate?.rawValue ?? "")
    let word = QuotedText.quoted(named.rawValue)
    return switch language {
    case .ko:
      "경고: \(imported.path): 다이제스트로 보아 후보 \(candidate)의 이미지이므로 --as \(KoreanParticle.topic.following(word)) 쓰지 않았습니다"
    case .en:
      "warning: \(imported.path): by its digest the image is of the candidate \(candidate), so --as \(word) is not followed"
    }
  }

  /// That measurements were there already.
  func duplicates(_ duplicates: ReportImport.Duplicates) -> String {
    let (path, earlier) = (duplicates.path, duplicates.earlier ?? "--measurements")
    let count = duplicates.count
    return switch language {
    case .ko:
      count == 1
        ? "알림: \(path): \(earlier)에 있는 측정과 같으므로 한 번만 가져왔습니다"
        : "알림: \(path): 측정 \(count)개가 \(earlier)에 있는 것과 같으므로 한 번만 가져왔습니다"
    case .en:
      count == 1
        ? "note: \(path): the same measurement is in \(earlier), and is imported once"
        : "note: \(path): \(count) measurements are in \(earlier) already, and are imported once"
    }
  }

  /// What a reader must know of a measurement.
  func note(_ note: LocalizedText, _ imported: ReportImport.Imported) -> String {
    switch language {
    case .ko: "알림: \(imported.path): \(note.ko)"
    case .en: "note: \(imported.path): \(note.en)"
    }
  }

  /// What was changed in a sheet beside claims.
  func note(_ note: SheetNote, of path: String) -> String {
    switch language {
    case .ko: "알림: \(path): \(note.sentence(in: .ko))"
    case .en: "note: \(path): \(note.sentence(in: .en))"
    }
  }

  /// How many claims came of a sheet.
  func count(of claims: SheetImport.Claims) -> String {
    let count = claims.fragment.count
    return switch language {
    case .ko: count == 0 ? "\(claims.path): 주장이 될 바뀐 칸이 없습니다" : "\(claims.path): 바뀐 칸에서 주장 \(count)개를 읽었습니다"
    case .en:
      switch count {
      case 0: "\(claims.path): no cell was changed into a claim"
      case 1: "\(claims.path): 1 claim"
      default: "\(claims.path): \(count) claims"
      }
    }
  }
}
