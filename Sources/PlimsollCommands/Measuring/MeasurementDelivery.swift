import ComparisonFiles
import ComparisonModel
import FileWriting
import ImageMeasuring
import Messages
import ReportRendering

/// Where measurements go: files of a folder, lines of standard output, or a table at the end.
final class MeasurementDelivery {
  /// The most measurements that stand side by side in a table: 1,000. It is held until the end.
  static let maximumTableColumns = 1000

  /// The folder that measurement files are written into; nil for none.
  let folder: OutputFolder?
  private let format: MeasurementFormat?
  private let language: Language
  private var table: [Measurement] = []

  init(folder: OutputFolder?, format: MeasurementFormat?, language: Language) throws {
    self.folder = folder
    self.format = format
    self.language = language
  }

  /// Delivers a measurement.
  /// - Returns: the name of its file; nil without a folder.
  func deliver(_ measurement: Measurement) throws -> String? {
    var name: String?
    if let folder {
      let file = RenderedFile(name: MeasurementFileName.name(for: measurement)) { sink in
        try sink.write(MeasurementWriter.document(measurement))
      }
      for path in try folder.write([file]) { StandardError.say("wrote \(path)") }
      name = file.name
    }
    switch format {
    case .table, .sizes:
      guard table.count < Self.maximumTableColumns else { throw TooWideTable() }
      table.append(measurement)
    case .json: try printLine(measurement)
    case nil: if folder == nil { try printLine(measurement) }
    }
    return name
  }

  /// Prints the table, where one is asked for.
  func finish() throws {
    switch format {
    case .table: try StandardOutput.write(Array(MeasurementTable(table, language: language).text.utf8))
    case .sizes: try StandardOutput.write(Array(ToolSizeTable(table, language: language).text.utf8))
    case .json, nil: return
    }
  }

  private func printLine(_ measurement: Measurement) throws {
    try StandardOutput.write(Array((MeasurementWriter.line(measurement) + "\n").utf8))
  }
}

/// More measurements than a table shows.
struct TooWideTable: Error, MessageConvertible {
  /// The message in English.
  var description: String { message.description }

  var message: Message {
    "a table of more than \(MeasurementDelivery.maximumTableColumns) images cannot be read; write JSON, or measurement files with --output, and make a report of them"
  }
}
