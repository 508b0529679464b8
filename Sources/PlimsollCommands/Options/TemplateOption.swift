import ComparisonModel
import Diagnostics
import ReportComposition
import ReportTemplates

/// `--template`: the name of a built-in template, or a file.
struct TemplateOption {
  /// What the names of the report's files end with; empty for the template that says everything.
  let suffix: String
  private let texts: [Language: (text: String, file: String)]

  /// Finds the template.
  ///
  /// - Throws: ``FaultyInput`` where a file cannot be read.
  init(_ name: String) throws(FaultyInput) {
    if let builtIn = BuiltInTemplate(rawValue: name) {
      suffix = builtIn == .report ? "" : "-\(builtIn.rawValue)"
      texts = [
        .ko: (builtIn.ko, "\(name).ko.md"),
        .en: (builtIn.en, "\(name).en.md"),
      ]
    } else {
      let text = try TextFile.read(
        name, limit: ReportTemplate.maximumBytes, kind: "template", names: Self.names)
      suffix = "-\(Self.stem(of: name))"
      texts = [.ko: (text, name), .en: (text, name)]
    }
  }

  /// The template in a language.
  ///
  /// - Throws: ``FaultyInput`` with all that is wrong with it.
  func template(in language: Language) throws(FaultyInput) -> ReportTemplate {
    let (text, file) = texts[language] ?? ("", "")
    return try ReportTemplate(text, file: file)
  }

  private static var names: [String] { BuiltInTemplate.allCases.map(\.rawValue) }

  /// The file's name without folder and ending, made fit for names of files.
  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let stem = name.split(separator: ".").first ?? "template"
    return String(stem.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : "-" })
  }
}
