import ComparisonModel
import Diagnostics
import ReportComposition
import ReportTemplates

/// `--template`: the name of a built-in template, or a file.
struct TemplateOption {
  /// What the names of the report's files end with; empty for the template that says everything.
  let suffix: String
  private let origin: Origin

  private enum Origin {
    case builtIn(BuiltInTemplate)
    /// One text for all languages, and the file's name.
    case file(text: String, name: String)
  }

  /// Finds the template.
  ///
  /// - Throws: ``FaultyInput`` where a file cannot be read.
  init(_ name: String) throws(FaultyInput) {
    if let builtIn = BuiltInTemplate(rawValue: name) {
      suffix = builtIn == .report ? "" : "-\(builtIn.rawValue)"
      origin = .builtIn(builtIn)
    } else {
      let text = try TextFile.read(
        name, limit: ReportTemplate.maximumBytes, kind: "template", names: Self.names)
      suffix = "-\(Self.stem(of: name))"
      origin = .file(text: text, name: name)
    }
  }

  /// The template in a language.
  ///
  /// - Throws: ``FaultyInput`` with all that is wrong with it.
  func template(in language: Language) throws(FaultyInput) -> ReportTemplate {
    switch origin {
    case .builtIn(let template):
      try ReportTemplate(template.text(in: language), file: "\(template.rawValue).\(language.rawValue).md")
    case .file(let text, let name): try ReportTemplate(text, file: name)
    }
  }

  private static var names: [String] { BuiltInTemplate.allCases.map(\.rawValue) }

  /// The file's name without folder and ending, made fit for names of files.
  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let stem = name.split(separator: ".").first ?? "template"
    return String(stem.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : "-" })
  }
}
