import ComparisonModel
import ProjectReading
import ReportComposition
import ReportModel

extension PackageTable {
  /// What becomes of a project's packages in the images that the cells of a comparison show.
  ///
  /// - Throws: What is wrong with the project's files.
  init(project path: String, in matrix: FindingMatrix) throws {
    let compatibility = ProjectCompatibility(
      try ProjectReader.read(path), knowledge: try PackageKnowledge.builtIn())
    let outlooks = matrix.evidence.selected.map { position in
      position.map { compatibility.outlooks(in: PackageTarget(matrix.evidence.measurements[$0])) }
    }
    let rows = compatibility.nativePackages.enumerated().map { index, native in
      let version = native.package.version ?? native.package.range
      return Row(
        package: [native.package.name, version].compactMap(\.self).joined(separator: " "),
        outlooks: outlooks.map { $0.map { Outlook($0[index]) } })
    }
    self.init(rows: rows, notes: compatibility.project.notes.map(\.localized))
  }
}

extension PackageTable.Outlook {
  /// An outlook in the words of a report.
  init(_ outlook: PackageOutlook) {
    let tone: Role.Tone =
      switch outlook.verdict {
      case .prebuilt: .agrees
      case .mustCompile: .mixed
      case .noBuild: .disagrees
      case .unknown: .open
      }
    var details: [LocalizedText] = []
    if let missing = outlook.missingBuildTools, !missing.isEmpty {
      let names = missing.joined(separator: ", ")
      details.append(LocalizedText(ko: "이미지에 없는 도구: \(names)", en: "not in the image: \(names)"))
    }
    if let command = outlook.installCommand {
      details.append(LocalizedText(ko: "설치: \(command)", en: "install: \(command)"))
    }
    details += outlook.evidence.map { LocalizedText(same: $0) }
    self.init(verdict: outlook.verdict.localized, tone: tone, details: details)
  }
}
