public import Diagnostics
internal import ImageSources
import Messages

/// A list of images in a file: one name in each line.
public enum NameList {
  /// The largest list, in bytes: 64 MiB.
  public static let maximumBytes = 64 << 20
  /// The most names of a list: 1,000,000.
  public static let maximumCount = 1_000_000

  /// Reads the names in a file.
  /// - Throws: ``FaultyInput`` with every line that is no name.
  public static func names(inFile path: String) throws(FaultyInput) -> [String] {
    let bytes: [UInt8]
    do {
      bytes = try SourceFile.bytes(ofFile: path, limit: maximumBytes)
    } catch {
      throw FaultyInput([error])
    }
    return try names(in: bytes, file: path)
  }

  /// Reads the names in the bytes of a file.
  /// - Throws: ``FaultyInput`` with every line that is no name.
  static func names(in bytes: [UInt8], file: String) throws(FaultyInput) -> [String] {
    var names: [String] = []
    var faults = DiagnosticCollector(file: file)
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      switch NameLine.name(in: line, at: file) {
      case nil: continue
      case .success(let name): names.append(name)
      case .failure(let error):
        faults.error(
          .invalidName, at: SourceLocation(line: number + 1, column: 1), error.cause,
          suggestion: error.remedy)
      }
    }
    guard !faults.hasErrors else { throw FaultyInput(faults.sorted(source: bytes)) }
    guard names.count <= maximumCount else {
      throw FaultyInput([
        Diagnostic(
          code: .limitExceeded, file: file, message: "there are more than \(maximumCount) names",
          suggestion: "split the list")
      ])
    }
    return names
  }
}
