import ComparisonFiles
import ComparisonModel
import Diagnostics
import Glibc
import Messages

/// What an argument of `plimsoll init` names: measurements, or images to measure.
enum BeginningSource {
  /// A file or a folder of measurements.
  case measured(String)
  /// A reference to images.
  case images(String)

  /// Tells measurements by the endings of their files, and folders of them from those that hold images.
  init(_ argument: String) {
    let isFile = [".json", ".jsonl", ".ndjson"].contains(where: argument.hasSuffix)
    self = isFile || Self.isFolderOfMeasurements(argument) ? .measured(argument) : .images(argument)
  }

  private static func isFolderOfMeasurements(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return false }
    // What a layout and what a folder of one image are told by.
    return ["index.json", "manifest.json"].allSatisfy { access("\(path)/\($0)", F_OK) != 0 }
  }

  /// The reference to images; nil where measurements are named.
  var image: String? {
    switch self {
    case .measured: nil
    case .images(let reference): reference
    }
  }

  /// The measurements that are named; none where images are.
  ///
  /// - Throws: ``FaultyInput`` where they cannot be read, or there are none.
  func measurements() throws(FaultyInput) -> [Measurement] {
    guard case .measured(let path) = self else { return [] }
    let read = try MeasurementReader.read(at: path, ownFacts: .unreadable)
    for warning in read.warnings { StandardError.say(warning) }
    guard read.value.isEmpty else { return read.value }
    throw FaultyInput([
      Diagnostic(
        code: .noMeasurements, file: path, message: "there are no measurements here, and no image",
        suggestion: "name a .json or .jsonl file of measurements, a folder of such files, or an image")
    ])
  }
}
