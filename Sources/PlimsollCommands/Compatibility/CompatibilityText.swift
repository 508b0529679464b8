import ComparisonModel
import ImageReading
import PackageCompatibility
import ProjectReading
import TextLayout

/// What becomes of packages with native code, for people to read in a terminal.
struct CompatibilityText {
  let matrix: PackageMatrix
  let language: Language

  /// The text, with a line break at its end.
  var text: String {
    var lines = [heading]
    lines += (matrix.project?.notes ?? []).map { "- \($0.localized[language])" }
    for row in matrix.rows {
      lines += ["", row.label]
      if let native = row.native {
        lines.append("  " + native.signs.map { $0.text[language] }.joined(separator: "; "))
      }
      for (target, outcome) in zip(matrix.targets, row.outcomes) {
        guard let outcome else { continue }
        lines += self.lines(outcome, in: target)
      }
    }
    // Names come from files that anyone may have written.
    return lines.map { Array($0.utf8).printable }.joined(separator: "\n") + "\n"
  }

  private var heading: String {
    let native = matrix.rows.count
    guard let project = matrix.project else {
      return LocalizedText(
        ko: "이미지에 설치된 패키지 가운데 네이티브 코드가 있는 것 \(native)개",
        en: "packages with native code that are installed in the images: \(native)")[language]
    }
    let all = project.packages.count
    return LocalizedText(
      ko: "\(project.path): 패키지 \(all)개, 그중 네이티브 코드가 있는 것 \(native)개",
      en: "\(project.path): \(all) packages, \(native) of them with native code")[language]
  }

  private func lines(_ outcome: PackageOutcome, in target: PackageTarget) -> [String] {
    let widest = matrix.targets.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0
    let padding = String(repeating: " ", count: widest - DisplayWidth.columns(of: target.name))
    var lines = ["  \(target.name)\(padding)  \(outcome.outcome.name[language])"]
    lines += (outcome.evidence + outcome.requirements).map { "    - \($0[language])" }
    if let reference = outcome.reference {
      let source = "\(reference.address) (\(reference.date))"
      lines.append("    - " + LocalizedText(ko: "출처: \(source)", en: "source: \(source)")[language])
    }
    return lines
  }
}

extension Project.Note {
  /// The note in both languages.
  var localized: LocalizedText {
    switch self {
    case .rangesOnly:
      LocalizedText(
        ko: "잠금 파일이 없어 버전이 아니라 범위만 압니다. 실제로 설치되는 버전은 다를 수 있습니다.",
        en: "There is no lock file: ranges are known, not versions, and what is installed may differ.")
    case .cLibraryNotRecorded:
      LocalizedText(
        ko: "어느 항목에도 libc 필드가 없습니다. 예전 npm은 이 필드를 쓰지 않았으므로 없다는 것은 아무것도 증명하지 않습니다.",
        en: "No entry has a libc field. Older npm did not write it, so its absence proves nothing.")
    case .installScriptsNotRecorded:
      LocalizedText(
        ko: "어느 패키지가 설치 스크립트를 실행하는지 이 파일에는 적혀 있지 않습니다.",
        en: "The file does not tell which packages run scripts when they are installed.")
    }
  }
}
