import ArgumentParser
import ComparisonModel
import Decision
import Diagnostics
import FileWriting
import Messages
import ReportComposition
import ReportModel
import ReportRendering
import ReportTemplates
import XMLDocuments

/// `plimsoll report`: writes reports.
struct ReportCommand: ComparisonCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write comparison reports: Markdown, CSV, XHTML and wiki pages, in Korean and English.",
    discussion: """
      Without a comparison file, reports the built-in guide to Node.js base images; with --measurements alone, \
      makes every measured image a candidate.

      Files appear only when all of them are complete and checked. The same input gives the same bytes.

      EXAMPLES
        plimsoll report --language ko
        plimsoll report --evidence
        plimsoll report --output Reports --format markdown --format xhtml
        plimsoll report comparison.yaml --measurements measurements/ --format csv --output sheets
        plimsoll report comparison.yaml --format mediawiki --language ko
        plimsoll report --measurements images.jsonl --template table
        plimsoll report guide --measurements mine/
        plimsoll report --template decision-record --profile smallest --output docs/decisions
      """)

  @OptionGroup var named: ComparisonOptions
  @OptionGroup var project: ProjectOption
  @OptionGroup var support: SupportOption
  @OptionGroup var age: AgeOption

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "What to write: \(FormatOption.allValueStrings.joined(separator: ", ")); also by the names \(FormatOption.listedAliases). May be given several times.",
      valueName: "format"))
  var format: [FormatOption] = [FormatOption(.markdown)]

  @Option(
    name: [.short, .long],
    help:
      "The language: \(Language.listed). May be given several times. Unless given: into a folder those of the comparison, to standard output the reader's (LC_ALL, LC_MESSAGES, LANG), else English."
  )
  var language: [Language] = []

  @Option(
    name: [.short, .long],
    help: "A built-in template (report, table, decision-record) or a template file. See docs/Templates.md.",
    completion: NameCompletion.templates)
  var template = "report"

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The profile of the comparison to decide by, for the template decision-record.", valueName: "id"),
    completion: NameCompletion.profiles)
  var profile: String?

  @Option(
    name: [.short, .long],
    help: "The folder to write into; - is standard output, for one format and language.")
  var output = "-"

  @Flag(
    help:
      "On standard output, write the evidence behind the reader's part of a Markdown report; into a folder, it is a file of its own."
  )
  var evidence = false

  @Flag(help: "Pad the columns of Markdown tables to equal widths.")
  var align = false

  @Option(
    name: .customLong("csv-profile"),
    help: ArgumentHelp(
      "For whom CSV is written: \(CSVProfile.listed). In data every text is exact, for programs; in sheets, what a spreadsheet would take for a formula, a number or a date begins with an apostrophe; excel is the same behind the byte order mark that Excel needs for Korean. (default: sheets)",
      valueName: "profile"))
  var csvProfile: CSVProfile?

  @Flag(help: "The same as --csv-profile excel.")
  var excel = false

  @Option(
    name: .customLong("xhtml-profile"),
    help: ArgumentHelp(
      "What XHTML pages are: strict (XHTML 1.0 Strict), or rdfa (XHTML+RDFa 1.1, in which programs also read each cell's value, unit, source, digest and date).",
      valueName: "profile"))
  var xhtmlProfile: XMLProfile = .strict

  func validate() throws {
    try OutputFolderName.check(output)
    if excel, let csvProfile, csvProfile != .excel {
      throw ValidationError(
        saying: "--excel and --csv-profile \(csvProfile.rawValue) exclude each other: name one.")
    }
    if template == BuiltInTemplate.decisionRecord.rawValue, formats.contains(.markdown),
      formats.contains(.markdownWiki)
    {
      throw ValidationError(
        saying:
          "A decision record is the same file in markdown and in markdown-wiki: write each into a folder of its own."
      )
    }
    guard output == "-" else {
      if evidence {
        throw ValidationError(
          saying:
            "--evidence is for standard output: with --output, the evidence is written beside each Markdown report."
        )
      }
      return
    }
    if format.count > 1 || language.count > 1 {
      throw ValidationError(
        saying: "Standard output takes one format in one language; name a folder with --output.")
    }
  }

  func run() throws {
    try Reporting.faults {
      let subject = try input.load(languages: askedLanguages)
      let option = try TemplateOption(template)
      let isRecord = template == BuiltInTemplate.decisionRecord.rawValue
      guard isRecord || profile != nil else {
        let name = subject.matrix.comparison.id.rawValue + option.suffix
        try write(
          languages(of: subject.matrix.comparison).map {
            try report(subject, option, $0, name: name, record: nil)
          })
        return
      }
      let profile = try ProfileOption.profile(profile, of: subject.matrix.comparison)
      let decision = subject.decision(by: profile)
      try isRecord ? writeRecords(subject, option, decision) : writeReports(subject, option, decision)
    }
  }

  /// Writes a report that tells a decision, by a template of the user's own; of the built-in ones, only that of
  /// records tells any.
  private func writeReports(
    _ subject: ComparisonInput.Subject, _ option: TemplateOption, _ decision: Decision
  ) throws {
    if BuiltInTemplate(rawValue: template) != nil {
      StandardError.say(
        "note: the template \(template) shows nothing of the profile \(decision.profile.id.rawValue)\n  help: write --template \(BuiltInTemplate.decisionRecord.rawValue) for the decision by it"
      )
    }
    let name = "\(subject.matrix.comparison.id.rawValue)-\(decision.profile.id.rawValue)\(option.suffix)"
    try write(
      languages(of: subject.matrix.comparison).map {
        try report(subject, option, $0, name: name, record: subject.record(of: decision, in: outputFolder))
      })
  }

  /// The folder that files are written into, or that whoever redirects standard output is in.
  var outputFolder: String { output == "-" ? "." : output }

  func report(
    _ subject: ComparisonInput.Subject, _ option: TemplateOption, _ language: Language, name: String,
    separator: String = ".", record: DecisionRecord?
  ) throws -> Report {
    try subject.composer(in: language, options: commandOptions, record: record)
      .report(try option.template(in: language), in: language, name: name, separator: separator)
  }

  /// The languages that reports are asked for in, each once; none where none was named.
  private var askedLanguages: [Language] {
    var seen: Set<Language> = []
    return language.filter { seen.insert($0).inserted }
  }

  /// The languages that reports are written in: those asked for; into a folder, those that the comparison is written
  /// in; and to standard output one of these, the reader's where it is among them.
  func languages(of comparison: Comparison) -> [Language] {
    guard askedLanguages.isEmpty else { return askedLanguages }
    guard output == "-" else { return comparison.languages }
    let wanted = [Language.ofReader, .en].filter { comparison.languages.contains($0) }
    return Array((wanted + comparison.languages).prefix(1))
  }

  private func write(_ reports: [Report]) throws {
    let files = try render(reports)
    guard output != "-" else { return try writeToStandardOutput(files) }
    try writeIntoFolder(files.map { OutputFile($0) })
  }

  /// The files of reports.
  ///
  /// - Parameter areOfFolder: Whether they are all that the folder holds, so that one file can describe its tables. A
  ///   folder of records holds records alone: no pictures.
  func render(_ reports: [Report], areOfFolder: Bool = true) throws -> [RenderedFile] {
    let options = RenderingOptions(
      align: align, csv: excel ? .excel : csvProfile ?? .sheets, xhtml: xhtmlProfile,
      hasFilesBeside: output != "-",
      drawsCharts: areOfFolder, includesEvidence: evidence)
    return try ReportFiles.files(for: reports, in: formats, options, areOfFolder: areOfFolder)
  }

  /// The formats that are asked for, each once.
  var formats: [ReportFormat] {
    var seen: Set<FormatOption> = []
    return format.filter { seen.insert($0).inserted }.map(\.format)
  }

  func writeToStandardOutput(_ files: [RenderedFile]) throws {
    for file in files { try StandardOutput.write(file) }
  }

  func writeIntoFolder(_ files: [OutputFile]) throws {
    let paths = try OutputFolder(output).write(files)
    try StandardOutput.write(Array(paths.map { $0 + "\n" }.joined().utf8))
  }

  /// The options that the command needs that writes the report again.
  private var commandOptions: [String] {
    var words: [String] = []
    if template != "report" { words += ["--template", String(template.split(separator: "/").last ?? "")] }
    if let profile { words += ["--profile", profile] }
    return words
  }
}
