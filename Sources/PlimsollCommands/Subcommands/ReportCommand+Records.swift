import ComparisonModel
import Decision
import DecisionRecords
import Diagnostics
import FileWriting
import Glibc
import Messages
import ReportComposition
import ReportRendering
import TextLayout

extension ReportCommand {
  /// Writes decision records: what `plan` says, each with its seal, beside what is there.
  func writeRecords(
    _ subject: ComparisonInput.Subject, _ option: TemplateOption, _ decision: Decision
  ) throws {
    let comparison = subject.matrix.comparison.id.rawValue
    let key = RecordKey(comparison: comparison, profile: decision.profile.id.rawValue)
    guard output != "-" else {
      let record = subject.record(of: decision, in: outputFolder)
      let reports = try languages(of: subject.matrix.comparison).map {
        try report(
          subject, option, $0, name: key.name(1), separator: RecordNaming.hyphen.separator, record: record)
      }
      return try writeToStandardOutput(try render(reports).map { sealed($0, of: record, key) })
    }
    let shelf = try RecordFolder(output, mayBeMissing: true).shelf(of: key)
    let plan = RecordPlan(
      shelf, outcome: decision.outcomeID, languages: languages(of: subject.matrix.comparison),
      outdated: try outdated(shelf, subject, decision.profile))
    for note in plan.notes { StandardError.say(line: VisibleText.folded(note)) }
    guard let number = plan.number else { return }
    guard number <= RecordKey.maximumNumber else { throw tooMany(key) }
    let record = subject.record(of: decision, in: outputFolder, superseding: plan.superseded)
    let reports = try plan.languages.map {
      try report(
        subject, option, $0, name: key.name(number), separator: plan.naming(in: $0).separator, record: record)
    }
    let files = try render(reports, areOfFolder: false).map { try output(sealed($0, of: record, key), plan) }
    try writeIntoFolder(files + plan.statusChanges.map(output))
  }

  /// The newest records that people touched and whose figures are not what the evidence gives now.
  private func outdated(
    _ shelf: RecordShelf, _ subject: ComparisonInput.Subject, _ profile: Profile
  ) throws -> Set<String> {
    var names: Set<String> = []
    for record in shelf.files(of: shelf.newestNumber ?? 0) where !record.isAsWritten {
      let now = RecordFigures(try subject.text(ofAnew: record, of: profile, in: outputFolder))
      let kept = RecordFigures(String(decoding: record.bytes, as: UTF8.self))
      if now.firstMissing(in: kept) != nil { names.insert(record.file) }
    }
    return names
  }

  /// The file with its seal, in formats that have a place for one, held to what can be read again.
  private func sealed(_ file: RenderedFile, of record: DecisionRecord, _ key: RecordKey) -> RenderedFile {
    guard Self.isSealed(file.name) else { return file }
    return RenderedFile(name: file.name) { sink in
      let buffer = BufferSink()
      try file.write(buffer)
      let sealed = RecordSeal.sealed(
        buffer.bytes, of: key, day: record.decision.matrix.asOf?.day,
        isOfWiki: file.name.hasSuffix(".md") && formats.contains(.markdownWiki))
      guard let bytes = sealed else {
        throw OutputError(.write, path: file.name, errno: EIO)
      }
      guard bytes.count <= RecordFolder.maximumBytes else { throw Self.tooLarge(file.name) }
      try bytes.withUnsafeBytes { try sink.write($0) }
    }
  }

  private static func isSealed(_ name: String) -> Bool { name.hasSuffix(".md") || name.hasSuffix(".xhtml") }

  /// A file of the new record, with what may be in its place until it is written.
  private func output(_ file: RenderedFile, _ plan: RecordPlan) throws -> OutputFile {
    let path = "\(output)/\(file.name)"
    var status = stat()
    guard lstat(path, &status) == 0 else { return OutputFile(file, replacing: .nothing) }
    if let record = plan.records.first(where: { $0.file == file.name }) {
      // A page of a wiki has no front matter, by which tools know a record: it would be lost in silence.
      if formats.contains(.markdownWiki), record.bytes.starts(with: "---\n".utf8) {
        throw Self.isOfFolder(path)
      }
      if formats.contains(.markdown), RecordSeal.isOfWiki(record.bytes) { throw Self.isOfWiki(path) }
      return OutputFile(file, replacing: .bytes(record.bytes))
    }
    let kept: [UInt8]
    do {
      kept = try SourceFile.bytes(ofFile: path, limit: RecordFolder.maximumBytes)
    } catch {
      throw FaultyInput([error])
    }
    if Self.isSealed(file.name) {
      guard RecordSeal.isWhole(kept) else { throw Self.isKept(path) }
    } else {
      let buffer = BufferSink()
      try file.write(buffer)
      guard buffer.bytes == kept else { throw Self.isKept(path) }
    }
    return OutputFile(file, replacing: .bytes(kept))
  }

  /// A record with its status changed and nothing else.
  private func output(_ change: RecordPlan.StatusChange) throws -> OutputFile {
    guard change.text.utf8.count <= RecordFolder.maximumBytes else { throw Self.tooLarge(change.record.file) }
    return OutputFile(
      RenderedFile(name: change.record.file) { try $0.write(change.text) },
      replacing: .bytes(change.record.bytes))
  }

  private func tooMany(_ key: RecordKey) -> FaultyInput {
    FaultyInput([
      Diagnostic(
        code: .tooManyRecords, file: output,
        message:
          "the numbers of records named \(key.stem) are used up: there is one with number \(RecordKey.maximumNumber)",
        suggestion: "move older records into another folder")
    ])
  }

  private static func tooLarge(_ name: String) -> FaultyInput {
    FaultyInput([
      Diagnostic(
        code: .tooLarge, file: name,
        message:
          "the record would have more than \(RecordFolder.maximumBytes) bytes, and could not be read again",
        suggestion: "take candidates, claims or measurements out that the decision does not need")
    ])
  }

  private static func isOfFolder(_ path: String) -> FaultyInput {
    FaultyInput([
      Diagnostic(
        code: .recordKept, file: path,
        message: "this is the record in markdown, whose front matter a page of a wiki does not have",
        suggestion: "name another folder with --output for markdown-wiki")
    ])
  }

  private static func isOfWiki(_ path: String) -> FaultyInput {
    FaultyInput([
      Diagnostic(
        code: .recordKept, file: path,
        message: "this is the record as a page of a wiki, and in markdown it would be the same file",
        suggestion: "name another folder with --output for markdown")
    ])
  }

  private static func isKept(_ path: String) -> FaultyInput {
    FaultyInput([
      Diagnostic(
        code: .recordKept, file: path,
        message: "the file is not known to be as this program wrote it, so it is not written over",
        suggestion: "move it, or name another folder with --output")
    ])
  }
}
