public import Diagnostics
import Messages

/// Every kind of report that can be imported.
public enum ReportKinds {
  /// The kinds, in the order that they are looked for.
  public static let all: [any ReportKind.Type] = [
    TrivyReport.self, GrypeReport.self, SARIFReport.self, SyftReport.self, CycloneDXReport.self,
    SPDXReport.self,
    DockerInspectReport.self, PodmanInspectReport.self, SkopeoInspectReport.self, ManifestReport.self,
    DiveReport.self, RepoInfoRemoteReport.self, RepoInfoLocalReport.self,
  ]

  /// The words that `--from` takes.
  public static var names: [String] { all.map { $0.name } }

  /// Reads a report.
  ///
  /// - Parameters:
  ///   - file: the report.
  ///   - name: the kind that it is, as `--from` has it; nil to tell it by its content.
  /// - Returns: a report for each image that the file is of.
  /// - Throws: a diagnostic where it is of no kind, or is damaged.
  public static func read(_ file: ReportFile, as name: String? = nil) throws(Diagnostic) -> [ToolReport] {
    if let fault = file.encodingFault { throw fault }
    do throws(ReportFault) {
      let kind = try kind(of: file, named: name)
      let reports = try kind.read(file)
      guard reports.isEmpty else { return reports }
      throw ReportFault(
        .emptyValue, "the report (\(kind.name)) is of no image",
        suggestion: "run \(kind.origin) again, with an image")
    } catch {
      throw error.diagnostic(of: file)
    }
  }

  /// Whether a report is of a kind that is known by its content.
  public static func recognises(_ file: ReportFile) -> Bool { (try? kind(of: file, named: nil)) != nil }

  private static func kind(of file: ReportFile, named name: String?) throws(ReportFault)
    -> any ReportKind.Type
  {
    if let name { return try kind(named: name) }
    var opening = ReportOpening.read(file, whole: false)
    if let kind = kind(beginning: opening) { return kind }
    if opening.fault == nil { opening = ReportOpening.read(file, whole: true) }
    if let kind = kind(beginning: opening) { return kind }
    throw opening.fault
      ?? ReportFault(
        .unsupported, "this is no report of a kind that is known",
        suggestion: "name its kind with --from, which is one of \(names.joined(separator: ", "))")
  }

  private static func kind(named name: String) throws(ReportFault) -> any ReportKind.Type {
    let kind = all.first { $0.name == name }
    guard let kind else {
      throw ReportFault(
        .unknownWord, "there is no kind of report \(QuotedText.quoted(name))",
        suggestion: NearestName.suggestion(for: name, among: names))
    }
    return kind
  }

  private static func kind(beginning opening: ReportOpening) -> (any ReportKind.Type)? {
    all.first { $0.recognises(opening) }
  }
}
