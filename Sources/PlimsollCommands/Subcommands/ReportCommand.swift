import ArgumentParser
import ComparisonModel
import Diagnostics
import ReportComposition
import ReportModel
import ReportRendering

/// `plimsoll report`: writes reports.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write comparison reports: Markdown, CSV and validated XHTML, in Korean and English.",
    discussion: """
      Without a comparison file, reports the built-in guide to Node.js base images; with --measurements alone, \
      makes every measured image a candidate.

      Files appear only when all of them are complete and checked. The same input gives the same bytes.

      EXAMPLES
        plimsoll report --language ko
        plimsoll report --output Reports --format markdown --format xhtml
        plimsoll report comparison.yaml --measurements measurements/ --format csv --output sheets
        plimsoll report --measurements images.jsonl --template table
        plimsoll report guide --measurements mine/
      """)

  @OptionGroup var input: ComparisonInput

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "What to write: \(FormatOption.allValueStrings.joined(separator: ", ")). May be given several times.",
      valueName: "format"))
  var format: [FormatOption] = [FormatOption(.markdown)]

  @Option(
    name: [.short, .long],
    help: "The language: ko or en. May be given several times; into a folder, the default is both.")
  var language: [LanguageOption] = []

  @Option(
    name: [.short, .long],
    help: "A built-in template (report, table) or a template file. See docs/Templates.md.")
  var template = "report"

  @Option(
    name: [.short, .long],
    help: "The folder to write into; - is standard output, for one format and language.")
  var output = "-"

  @Flag(help: "Pad the columns of Markdown tables to equal widths.")
  var align = false

  @Flag(help: "Begin CSV with a byte order mark, which Excel needs for Korean.")
  var excel = false

  func validate() throws {
    guard output == "-" else { return }
    if format.count > 1 || language.count > 1 {
      throw ValidationError("Standard output takes one format in one language; name a folder with --output.")
    }
  }

  func run() throws {
    try Reporting.faults {
      let subject = try input.load()
      let template = try TemplateOption(template)
      let composer = ReportComposer(subject.matrix, command: command(for: subject))
      let reports = try languages.map { language in
        try composer.report(
          try template.template(in: language), in: language,
          name: subject.matrix.comparison.id.rawValue + template.suffix)
      }
      try write(reports)
    }
  }

  private var languages: [Language] {
    guard language.isEmpty else {
      var seen: Set<Language> = []
      return language.map(\.language).filter { seen.insert($0).inserted }
    }
    return output == "-" ? [.en] : Array(Language.allCases)
  }

  private func write(_ reports: [Report]) throws {
    let options = RenderingOptions(align: align, excel: excel, hasFilesBeside: output != "-")
    var seen: Set<FormatOption> = []
    let formats = format.filter { seen.insert($0).inserted }
    let files = try reports.flatMap { report in
      try formats.flatMap { try $0.format.renderer(options).files(for: report) }
    }
    guard output == "-" else {
      let paths = try OutputFolder(output).write(files)
      return try StandardOutput.write(Array(paths.map { $0 + "\n" }.joined().utf8))
    }
    for file in files { try StandardOutput.write(file) }
  }

  /// The command that writes the report again. It names no folder: a report does not depend on where its
  /// inputs lay.
  private func command(for subject: ComparisonInput.Subject) -> String {
    var words = ["plimsoll", "report"]
    if let comparison = subject.comparisonWord { words.append(comparison) }
    for name in subject.measurementNames { words += ["--measurements", name] }
    if template != "report" { words += ["--template", String(template.split(separator: "/").last ?? "")] }
    return words.map(ShellWord.quoted).joined(separator: " ")
  }
}
