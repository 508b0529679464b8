import ComparisonModel
import Diagnostics
import JSONDocuments
import Messages

/// The measurements of one file while it is read.
struct MeasurementBatch {
  private(set) var measurements: [Measurement] = []
  private(set) var diagnostics: DiagnosticCollector
  private var parser = JSONParser()
  private var reading: MeasurementReading
  private var line = 0

  init(file: String, ownFacts: OwnFactDefinitions) {
    diagnostics = DiagnosticCollector(file: file)
    reading = MeasurementReading(ownFacts)
  }

  /// All measurements, when there is no error.
  func checked() throws(FaultyInput) -> Checked<[Measurement]> {
    let found = diagnostics.sorted(source: EmptyCollection())
    guard !diagnostics.hasErrors else { throw FaultyInput(found) }
    return Checked(measurements, warnings: found)
  }

  /// Reads one object.
  ///
  /// - Parameter line: the number of its line in JSON Lines; nil where the text is a file of its own.
  mutating func readObject(_ text: UnsafeBufferPointer<UInt8>, line: Int?) {
    let root: JSONNode
    do throws(JSONFault) {
      root = try parser.parse(text)
    } catch {
      let isLines = line == nil && error.isBehindValue
      diagnostics.error(
        Diagnostic.Code(error.code),
        at: Self.location(SourceLocation(ofByte: error.offset, in: text), line: line),
        error.message,
        suggestion: isLines ? "a file of one object a line is named *.jsonl" : nil)
      return
    }
    reading.maximumFaults = diagnostics.room
    if let measurement = reading.measurement(root) { measurements.append(measurement) }
    noteFaults(in: root, text, line: line)
  }

  private mutating func noteFaults(in root: JSONNode, _ text: UnsafeBufferPointer<UInt8>, line: Int?) {
    let (faults, unkept) = reading.takeFaults()
    for (severity, count) in unkept { diagnostics.count(unkept: count, severity) }
    guard !faults.isEmpty else { return }
    let places = SourcePlaces(text)
    for fault in faults {
      let path = root.path(toOffset: fault.offset)
      diagnostics.add(
        Diagnostic(
          fault.severity, code: fault.code, file: diagnostics.file,
          location: Self.location(places.location(ofByte: Int(fault.offset)), line: line),
          message: path.isEmpty ? fault.message : "\(QuotedText.escaped(path)): \(fault.message)",
          suggestion: fault.suggestion))
    }
  }

  /// A place in the object's text as a place in its file.
  private static func location(_ location: SourceLocation, line: Int?) -> SourceLocation {
    line.map { SourceLocation(line: $0, column: location.column) } ?? location
  }

  /// Reads whole lines.
  mutating func readLines(_ text: UnsafeBufferPointer<UInt8>) {
    var rest = text[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      readLine(UnsafeBufferPointer(rebasing: rest[..<end]))
      rest = end < rest.endIndex ? rest[(end + 1)...] : rest[rest.endIndex...]
    }
  }

  private mutating func readLine(_ text: UnsafeBufferPointer<UInt8>) {
    line += 1
    guard measurements.count < MeasurementLimits.maximumMeasurements else {
      if measurements.count == MeasurementLimits.maximumMeasurements, !text.isEmpty {
        diagnostics.add(Self.tooMany(diagnostics.file))
      }
      return
    }
    guard text.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return }
    readObject(text, line: line)
  }

  /// Reads whole lines, by several readers where that is possible.
  private mutating func readLines(_ text: UnsafeBufferPointer<UInt8>, by crew: inout MeasurementCrew?) {
    guard let read = crew?.read(text),
      read.measurements.reduce(measurements.count, { $0 + $1.count }) <= MeasurementLimits.maximumMeasurements
    else {
      // Where one has something to say, others are likely to, and each of their lines would be read twice.
      if text.count >= 2 * MeasurementCrew.minimumBytes { crew = nil }
      return readLines(text)
    }
    for part in read.measurements { measurements += part }
    line += read.lines
  }

  /// Hands over what was read, and how many lines that was, and begins anew.
  mutating func takeMeasurements() -> (measurements: [Measurement], lines: Int) {
    defer { (measurements, line) = ([], 0) }
    return (measurements, line)
  }

  /// Reads all lines of a file, never holding more than a part of it.
  mutating func readLines(of file: inout SourceFile) throws(Diagnostic) {
    var crew: MeasurementCrew? = MeasurementCrew(file: diagnostics.file, ownFacts: reading.definitions)
    var buffer = LineBuffer()
    var total = 0
    while true {
      let count = try buffer.fill(from: &file)
      total += count
      guard total <= MeasurementLimits.maximumBytesOfLines else {
        throw SourceFile.tooLarge(file.name, limit: MeasurementLimits.maximumBytesOfLines)
      }
      if count == 0 {
        readLines(buffer.rest, by: &crew)
        return
      }
      if let lines = buffer.wholeLines() {
        readLines(lines, by: &crew)
        buffer.drop(lines.count)
      } else if buffer.rest.count > MeasurementLimits.maximumBytesOfOne {
        throw Diagnostic(
          code: .limitExceeded, file: file.name, location: SourceLocation(line: line + 1, column: 1),
          message: "the line is longer than the limit of \(MeasurementLimits.maximumBytesOfOne) bytes")
      }
    }
  }

  /// The fault of more measurements than a file or a folder may have.
  static func tooMany(_ file: String) -> Diagnostic {
    Diagnostic(
      code: .limitExceeded, file: file,
      message: "there are more than \(MeasurementLimits.maximumMeasurements) measurements",
      suggestion: "compare fewer images at a time")
  }
}
