public import ComparisonModel
public import Diagnostics
import YAMLReading

/// Reads comparison files (`plimsoll-comparison-1`, YAML).
public enum ComparisonReader {
  /// The value of the key `schema` in every comparison file.
  public static let schemaName = "plimsoll-comparison-1"

  /// Reads a comparison from a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - languages: The languages that reports are asked for in; none for those that the file is written in.
  /// - Throws: ``FaultyInput`` with everything that is wrong in the file, when it cannot be used.
  public static func read(
    fileAt path: String, for languages: [Language] = []
  ) throws(FaultyInput) -> Checked<Comparison> {
    let bytes: [UInt8]
    do {
      bytes = try SourceFile.bytes(ofFile: path, limit: YAMLLimits.standard.maximumBytes)
    } catch {
      throw FaultyInput([error])
    }
    return try read(bytes, file: path, for: languages)
  }

  /// Reads a comparison from the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte-order mark.
  ///   - file: the name that diagnostics give the file.
  ///   - languages: The languages that reports are asked for in; none for those that the file is written in.
  /// - Throws: ``FaultyInput`` with everything that is wrong in the file, when it cannot be used.
  public static func read(
    _ bytes: [UInt8], file: String, for languages: [Language] = []
  ) throws(FaultyInput) -> Checked<Comparison> {
    var diagnostics = DiagnosticCollector(file: file)
    let root = YAMLComposer.compose(bytes, diagnostics: &diagnostics)
    var reading = ComparisonReading(diagnostics: diagnostics)
    let comparison = root.flatMap { reading.comparison($0) }
    reading.checkLanguages(askedFor: languages)
    let found = reading.diagnostics.sorted(source: bytes)
    guard let comparison, !reading.diagnostics.hasErrors else { throw FaultyInput(found) }
    return Checked(comparison, warnings: found)
  }
}
