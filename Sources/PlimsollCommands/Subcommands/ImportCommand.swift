import ArgumentParser
import ComparisonFiles
import ComparisonModel
import Diagnostics
import FileWriting
import Messages
import ReportComposition
import ReportRendering
import SheetClaims
import SheetReading
import ToolReports

/// `plimsoll import`: makes measurements of what other tools have reported.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "Make measurements of other tools' reports and of sheets, and claims of what people wrote into these.",
    discussion: """
      The kind of a report is told by its content, or named with --from: \
      \(ReportKinds.all.map { "\($0.name) (\($0.origin))" }.joined(separator: ", ")). A file - is standard input.

      What a tool calls a size is taken for the definition that it really is: the size that an engine prints is \
      engine_size, and no other. What a scan did not cover is unknown, never 0. docs/Importing.md tells what is \
      taken of each kind.

      A report belongs to the candidate whose image has its digest, else to the one that --as names, else to the one \
      whose image patterns match its name; what belongs to none is told on standard error. Where one file is \
      damaged, nothing of any is imported, and the exit status is 1.

      Sheets (CSV, XLSX) have a row for each image. What their columns are, each --map says, or the key columns of the \
      comparison: image, candidate, platform, a fact with the unit of its numbers, or a criterion. A cell of a fact is \
      measured, and refused where it is no one figure; a cell of a criterion is a claim. A CSV file with a CSVW description \
      (FILE-metadata.json beside it, csv-metadata.json in its folder, or --metadata) says what its columns are itself.

      A sheet that plimsoll report wrote, and people changed, is recognised by its headers: give the comparison and the \
      measurements of that report. Each cell that was changed or filled in becomes a claim with the sheet as its source, \
      as YAML for the lists sources and claims of the comparison; --merge writes the comparison with them. What else was \
      changed is told. docs/Sheets.md tells more.

      Standard output gets one JSON object for each image and line, or the claims. With --output, each image gets a file \
      of its own instead, ready for plimsoll report --measurements DIR, and claims a file of each sheet.

      EXAMPLES
        trivy image --format json node:24-slim > trivy.json; plimsoll import trivy.json --output measurements
        docker image inspect node:24 node:24-slim | plimsoll import -
        plimsoll import trivy.json grype.json --comparison comparison.yaml --measurements measurements
        crane manifest --platform linux/amd64 node:24 | plimsoll import - --image node:24 --as node-latest
        plimsoll import dive.json --from dive --image app:1.0 > app.jsonl
        plimsoll import sheet.csv --map 'Image=image' --map 'Size=content_size:MB' --map 'Start=x-startup:ms' \
          --comparison comparison.yaml --output measurements
        plimsoll import edited.xlsx --comparison comparison.yaml --measurements measurements > claims.yaml
      """)

  @Argument(help: ArgumentHelp("The reports.", valueName: "file"))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The kind of the files, where their content does not tell it: \(kinds.joined(separator: ", ")).",
      valueName: "kind"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "What a column of a sheet is: HEADER=image, candidate, platform, FACT, CRITERION, or one of these two with :UNIT.",
      valueName: "header=meaning"))
  var map: [String] = []

  @Option(
    help: ArgumentHelp(
      "The description of a sheet in CSV (CSVW), where it does not lie beside it.", valueName: "file"))
  var metadata: String?

  @Option(
    help: "The decimal mark of a sheet, where its numbers do not show it: point or comma.",
    transform: ImportCommand.decimalMark)
  var decimal: DecimalMark?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The candidate that the images belong to, where no digest tells it.", valueName: "candidate"),
    completion: NameCompletion.candidates)
  var candidate: String?

  @Option(
    help: ArgumentHelp("The image of reports that name none, such as those of dive.", valueName: "name"))
  var image: String?

  @Option(help: ArgumentHelp("Import only images of this platform.", valueName: "os/arch[/variant]"))
  var platform: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The comparison that the images are candidates of, or the word guide for the built-in guide.",
      valueName: "comparison"))
  var comparison: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Measurements of the same images, by whose digests reports are recognised. May be given several times.",
      valueName: "path"))
  var measurements: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Write a measurement file for each image into this folder.", valueName: "dir"))
  var output: String?

  @Flag(help: "Write the comparison with the claims of sheets added to it, in place of the claims alone.")
  var merge = false

  @OptionGroup var project: ProjectOption

  @OptionGroup var support: SupportOption

  @OptionGroup var age: AgeOption

  @Option(name: [.short, .long], help: Language.optionHelp("The language of notes"))
  var language: Language?

  private static let kinds = ReportKinds.names + [SheetImport.kind]

  private static func decimalMark(_ word: String) throws -> DecimalMark {
    if let mark = DecimalMark(rawValue: word) { return mark }
    throw ValidationError(saying: "'\(word)' is no decimal mark: write point or comma.")
  }

  func validate() throws {
    if let from, !Self.kinds.contains(from) {
      throw ValidationError(
        saying:
          "There is no kind of report '\(from)'. Kinds are \(Self.kinds.joined(separator: ", "))."
      )
    }
    guard map.isEmpty || from == nil || from == SheetImport.kind else {
      throw ValidationError(
        saying:
          "--map is of sheets, and --from \(from ?? "") of reports of tools. Give one of them.")
    }
    guard metadata == nil || from == nil || from == SheetImport.kind else {
      throw ValidationError(
        "--metadata is of sheets, and --from \(from ?? "") of reports of tools. Give one of them.")
    }
    guard !merge || comparison.map({ $0 != ComparisonInput.builtInName }) ?? false else {
      throw ValidationError(saying: "--merge adds claims to a comparison file: name it with --comparison.")
    }
    guard files.count <= ReportLimits.maximumFiles else {
      throw ValidationError(saying: "No more than \(ReportLimits.maximumFiles) files are imported at once.")
    }
    guard files.filter({ $0 == "-" }).count < 2 else {
      throw ValidationError(saying: "Standard input (-) can be imported only once.")
    }
    if let candidate, candidate.isEmpty || candidate.contains(where: { $0.isWhitespace || $0.isNewline }) {
      throw ValidationError(saying: "--as needs the id of a candidate, such as node-slim.")
    }
    if let output { try OutputFolderName.check(output) }
  }

  func run() throws {
    try Reporting.faults {
      let known = try KnownEvidence(comparison: comparison, measurements: measurements, named: candidate)
      var reading = ReportImport(
        kind: from, image: image, platform: platform.map { PlatformName($0) }, assignment: known.assignment)
      reading.sheets = try sheets(known)
      reading.know(known.measurements)
      try reading.read(files)
      tell(reading, isAssigning: comparison != nil)
      let claims = try ClaimOutput(
        reading.claims, merging: merge ? comparison : nil, in: language ?? .ofReader)
      let measured = ImportOutput(items: reading.items, assignment: known.assignment)
      guard let output else {
        guard claims.isEmpty || reading.count == 0 else {
          throw ValidationError(
            saying: "There are measurements and claims: name a folder for both with --output.")
        }
        try measured.writeLines()
        return try StandardOutput.write(Array(claims.text.utf8))
      }
      try write(measured, claims, into: output, count: reading.count)
    }
  }

  private func write(
    _ measured: ImportOutput, _ claims: ClaimOutput, into output: String, count: Int
  ) throws {
    guard count <= ImportOutput.maximumFiles else {
      throw FaultyInput([
        Diagnostic(
          code: .limitExceeded, file: output,
          message: "\(count) measurements would each get a file; the limit is \(ImportOutput.maximumFiles)",
          suggestion:
            "leave --output away, and write the lines into one file: plimsoll import … > images.jsonl")
      ])
    }
    for path in try OutputFolder(output).write(try measured.files() + claims.files) {
      StandardError.say("wrote \(path)")
    }
  }

  /// What is known of sheets.
  private func sheets(_ known: KnownEvidence) throws(FaultyInput) -> SheetImport {
    var mapping = try SheetMapping(map, comparison: known.comparison, decimalMark: decimal)
    mapping.candidateHeaders = ExportedHeaders.candidate
    let (comparison, measurements) = (comparison, measurements)
    let (project, support, age) = (project, support, age)
    let tables = SheetImport.LazyTables { () throws(FaultyInput) in
      let subject = try ComparisonInput.load(
        comparison, measurements: measurements, project: project, support: support, asOf: try age.day())
      return subject.matrix.comparison.languages.map { language in
        let tables = subject.composer(in: language).tables(in: language)
        return ExportedTable(wide: tables.wide, findings: tables.findings, language: language)
      }
    }
    return SheetImport(
      mapping: mapping, isMapped: !map.isEmpty || metadata != nil, comparison: known.comparison,
      tables: tables,
      metadata: metadata)
  }

  private func tell(_ reading: ReportImport, isAssigning: Bool) {
    let notes = ImportNotes(language: language ?? .ofReader)
    for item in reading.items {
      switch item {
      case .report(let imported): tell(imported, notes, isAssigning: isAssigning)
      case .sheet(let imported):
        guard isAssigning else { continue }
        for image in imported.strangers.images {
          StandardError.say(line: notes.unassigned(image, imported.path))
        }
        let more = imported.strangers.count - imported.strangers.images.count
        if more > 0 { StandardError.say(line: notes.unassigned(more: more, imported.path)) }
      }
    }
    for duplicates in reading.duplicates { StandardError.say(line: notes.duplicates(duplicates)) }
    for claims in reading.claims {
      for note in claims.notes { StandardError.say(line: notes.note(note, of: claims.path)) }
      StandardError.say(line: notes.count(of: claims))
    }
  }
  private func tell(_ imported: ReportImport.Imported, _ notes: ImportNotes, isAssigning: Bool) {
    let outcome = imported.outcome
    if isAssigning, outcome.basis == nil {
      StandardError.say(line: notes.unassigned(outcome.measurement.image.name, imported.path))
    }
    if let named = outcome.overruled { StandardError.say(line: notes.overruled(imported, named)) }
    guard outcome.measurement.facts[.knownVulnerabilities]?.isUnknown == true else { return }
    for note in outcome.measurement.notes { StandardError.say(line: notes.note(note, imported)) }
  }
}
