import ComparisonChecking
import ComparisonModel
import Decision
import ReportComposition
import ReportTemplates

extension ComparisonInput.Subject {
  /// The reports that a folder may hold of the comparison: by each built-in template but that of records, which are
  /// checked as records, and by each profile.
  ///
  /// - Parameter folder: The folder.
  func reports(in folder: String) throws -> [ReportFolderCheck.Candidate] {
    let profiles: [Profile?] = [nil] + matrix.comparison.profiles
    return try BuiltInTemplate.allCases.filter { $0 != .decisionRecord }.flatMap { template in
      let option = try TemplateOption(template.rawValue)
      return profiles.flatMap { profile in
        Language.allCases.map { candidate(template, option, profile, $0, folder) }
      }
    }
  }

  private func candidate(
    _ template: BuiltInTemplate, _ option: TemplateOption, _ profile: Profile?, _ language: Language,
    _ folder: String
  ) -> ReportFolderCheck.Candidate {
    var options: [String] = template == .report ? [] : ["--template", template.rawValue]
    if let profile { options += ["--profile", profile.id.rawValue] }
    let stem = ([matrix.comparison.id.rawValue] + (profile.map { [$0.id.rawValue] } ?? [])).joined(
      separator: "-")
    let name = stem + option.suffix
    return ReportFolderCheck.Candidate(
      name: name, language: language, command: reportCommand(options, in: language)
    ) {
      let record = profile.map { self.record(of: decision(by: $0), in: folder) }
      return try composer(in: language, options: options, record: record)
        .report(try option.template(in: language), in: language, name: name)
    }
  }
}
