import BuiltInGuide
import ComparisonFiles
import ComparisonModel
import Diagnostics
import ImageMeasuring
import Messages
import ReportRendering
import ReportTemplates

/// The files of a folder to begin with.
struct Beginning {
  private let draft: ComparisonDraft

  /// Makes the beginning of a comparison of measured images.
  ///
  /// - Throws: ``FaultyInput`` where nothing is known of them that they could be compared by.
  init(of measurements: [Measurement], in languages: [Language]) throws(FaultyInput) {
    try self.init(ComparisonDraft(of: measurements, in: languages))
  }

  private init(_ draft: ComparisonDraft) throws(FaultyInput) {
    guard !draft.criteria.isEmpty else {
      throw FaultyInput([
        Diagnostic(
          code: .noMeasurements, file: "init",
          message: "nothing is known of these images that they could be compared by",
          suggestion: "measure more of them: take --facts, --evidence and --budget away")
      ])
    }
    self.draft = draft
  }

  /// The beginning of a comparison of the official images of Node.js: the guide's candidates, with what is published
  /// about them and nothing of what the guide claims.
  static func ofGuide(in languages: [Language]) throws(FaultyInput) -> Beginning {
    let guide = try ComparisonReader.read(GuideFiles.comparison.bytes, file: GuideFiles.comparison.name).value
    var published: [Measurement] = []
    for file in GuideFiles.measurements {
      published.append(try MeasurementReader.read(json: file.bytes, file: file.name).value)
    }
    let candidates = guide.candidates.filter { $0.images.contains { $0.text.hasPrefix("node:") } }
    let shown = candidates.compactMap { candidate in
      published.first { .name($0.image.name) == candidate.selection.image }
    }
    return try Beginning(ComparisonDraft(of: shown, in: languages, candidates: candidates))
  }

  /// The files, by their paths in the folder.
  var files: [RenderedFile] {
    [Self.file("comparison.yaml", draft.yaml)] + measurementFiles + templates
      + [
        Self.file(
          ".github/workflows/plimsoll.yml", ContinuousIntegration(languages: draft.languages).workflow)
      ]
  }

  /// The command that writes the reports of the folder, for a shell outside of it.
  func nextCommand(in folder: String) -> String {
    let path = folder.hasPrefix("-") ? "./\(folder)" : folder
    return "cd \(ShellWord.quoted(path)) && \(Self.reportCommand)"
  }

  /// The command that writes the reports, for a shell in the folder.
  static let reportCommand = "plimsoll report comparison.yaml --measurements measurements --output reports"

  private var measurementFiles: [RenderedFile] {
    var taken: Set<String> = []
    return draft.measurements.map { measurement in
      let name = MeasurementFileName.name(for: measurement)
      var unique = name
      var number = 1
      while !taken.insert(unique).inserted {
        number += 1
        unique = "\(number)-\(name)"
      }
      return Self.file("measurements/\(unique)", MeasurementWriter.document(measurement))
    }
  }

  /// The built-in template, to be changed.
  private var templates: [RenderedFile] {
    draft.languages.map {
      Self.file("template.\($0.rawValue).md", BuiltInTemplate.report.text(in: $0))
    }
  }

  private static func file(_ name: String, _ text: String) -> RenderedFile {
    RenderedFile(name: name) { try $0.write(text) }
  }
}
