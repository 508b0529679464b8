import Messages
public import Diagnostics

/// Reads files of support dates, each as it stands. What a file is, its content says:
///
/// - an object with `"schema": "plimsoll-support-dates-1"`: our own format;
/// - an object with `result.releases`, or a list of objects with `cycle`: a product of endoflife.date;
/// - an object whose keys are `v24` and the like: `schedule.json` of nodejs/Release;
/// - CSV whose first line names `version`, `series`, `release` and `eol`: Debian's `distro-info-data`.
public enum SupportDataReader {
  /// The value of the key `schema` in files of our own format.
  public static let schemaName = "plimsoll-support-dates-1"

  /// Reads the schedules of a file, or of the files `*.json` and `*.csv` in a folder.
  ///
  /// - Throws: ``FaultyInput`` with everything that is wrong in all the files.
  public static func read(at path: String) throws(FaultyInput) -> [SupportSchedule] {
    guard let names = SourceFolder.files(in: path, where: { $0.hasSuffix(".json") || $0.hasSuffix(".csv") })
    else { return try read(fileAt: path) }
    guard !names.isEmpty, names.count <= SupportDataLimits.maximumFiles else {
      throw FaultyInput([Self.unusable(folder: path, count: names.count)])
    }
    var schedules: [SupportSchedule] = []
    var faults: [Diagnostic] = []
    for name in names {
      do {
        schedules += try read(fileAt: path.hasSuffix("/") ? path + name : "\(path)/\(name)")
      } catch {
        faults += error.diagnostics
      }
    }
    guard faults.isEmpty else { throw FaultyInput(faults) }
    return schedules
  }

  private static func unusable(folder: String, count: Int) -> Diagnostic {
    guard count > 0 else {
      return Diagnostic(
        code: .notFound, file: folder, message: "the folder holds no file *.json or *.csv",
        suggestion: "name a file of support dates, or a folder of such files")
    }
    return Diagnostic(
      code: .limitExceeded, file: folder,
      message: "the folder holds \(count) files, and at most \(SupportDataLimits.maximumFiles) are read",
      suggestion: "name the files of the products that the comparison is about")
  }

  private static func read(fileAt path: String) throws(FaultyInput) -> [SupportSchedule] {
    let bytes: [UInt8]
    do {
      bytes = try SourceFile.bytes(ofFile: path, limit: SupportDataLimits.maximumBytes)
    } catch {
      throw FaultyInput([error])
    }
    return try read(bytes, file: path)
  }

  /// Reads the schedules of the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte-order mark.
  ///   - file: The name that diagnostics give the file. A list of endoflife.date names no product: it is taken from
  ///     this name, as the site gives it.
  /// - Throws: ``FaultyInput`` with everything that is wrong in the file.
  public static func read(_ bytes: [UInt8], file: String) throws(FaultyInput) -> [SupportSchedule] {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let first = content.first { !" \t\r\n".utf8.contains($0) }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      return try ScheduleDocument.read(bytes, file: file)
    }
    return [try DistroInfoTable.read(bytes, file: file)]
  }
}
