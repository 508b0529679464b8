public import ComparisonModel
public import Diagnostics
import JSONDocuments

/// Reads measurement files (`plimsoll-measurement-1`): one JSON object, or JSON Lines, or a folder of both.
public enum MeasurementReader {
  /// The value of the key `schema` in every measurement.
  public static let schemaName = "plimsoll-measurement-1"

  /// Reads the measurements of one JSON file: one object.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte-order mark.
  ///   - file: the name that diagnostics give the file.
  ///   - ownFacts: the facts that the comparison defines for itself.
  /// - Throws: ``FaultyInput`` with everything that is wrong, when the file cannot be used.
  public static func read(
    json bytes: [UInt8], file: String, ownFacts: OwnFactDefinitions = OwnFactDefinitions()
  ) throws(FaultyInput) -> Checked<Measurement> {
    var batch = MeasurementBatch(file: file, ownFacts: ownFacts)
    bytes.withUnsafeBufferPointer { batch.readObject($0, line: nil) }
    let found = batch.diagnostics.sorted(source: bytes)
    guard let measurement = batch.measurements.first, !batch.diagnostics.hasErrors else {
      throw FaultyInput(found)
    }
    return Checked(measurement, warnings: found)
  }

  /// Reads measurements in JSON Lines: one object a line; empty lines are allowed.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte-order mark.
  ///   - file: the name that diagnostics give the file.
  ///   - ownFacts: the facts that the comparison defines for itself.
  /// - Throws: ``FaultyInput`` with everything that is wrong, when the file cannot be used.
  public static func read(
    jsonLines bytes: [UInt8], file: String, ownFacts: OwnFactDefinitions = OwnFactDefinitions()
  ) throws(FaultyInput) -> Checked<[Measurement]> {
    var batch = MeasurementBatch(file: file, ownFacts: ownFacts)
    bytes.withUnsafeBufferPointer { batch.readLines($0) }
    return try batch.checked()
  }

  /// Reads the measurements of a file or of the files in a folder.
  ///
  /// A name that ends with `.jsonl` or `.ndjson` is a file of JSON Lines, every other a file of one object.
  /// Of a folder, the files `*.json`, `*.jsonl` and `*.ndjson` are read, in the order of their names; folders
  /// in it are not.
  ///
  /// - Parameters:
  ///   - path: the file or the folder.
  ///   - ownFacts: the facts that the comparison defines for itself.
  /// - Throws: ``FaultyInput`` with everything that is wrong in all the files, when one cannot be used.
  public static func read(
    at path: String, ownFacts: OwnFactDefinitions = OwnFactDefinitions()
  ) throws(FaultyInput) -> Checked<[Measurement]> {
    guard let names = MeasurementFolder.files(in: path) else { return try read(fileAt: path, ownFacts) }
    var all = Checked<[Measurement]>([])
    var faults: [Diagnostic] = []
    for name in names {
      do {
        let read = try read(fileAt: path.hasSuffix("/") ? path + name : "\(path)/\(name)", ownFacts)
        all.value.append(contentsOf: read.value)
        all.warnings.append(contentsOf: read.warnings)
      } catch {
        faults.append(contentsOf: error.diagnostics)
      }
      guard all.value.count <= MeasurementLimits.maximumMeasurements else {
        throw FaultyInput(faults + [MeasurementBatch.tooMany(path)])
      }
    }
    guard faults.isEmpty else { throw FaultyInput(all.warnings + faults) }
    return all
  }

  private static func read(
    fileAt path: String, _ ownFacts: OwnFactDefinitions
  ) throws(FaultyInput) -> Checked<[Measurement]> {
    if MeasurementFolder.holdsLines(path) {
      var batch = MeasurementBatch(file: path, ownFacts: ownFacts)
      do {
        var file = try SourceFile(path: path)
        try batch.readLines(of: &file)
      } catch {
        throw FaultyInput([error])
      }
      return try batch.checked()
    }
    let bytes: [UInt8]
    do {
      bytes = try SourceFile.bytes(ofFile: path, limit: MeasurementLimits.maximumBytesOfOne)
    } catch {
      throw FaultyInput([error])
    }
    let one = try read(json: bytes, file: path, ownFacts: ownFacts)
    return Checked([one.value], warnings: one.warnings)
  }
}
