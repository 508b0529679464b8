public import Diagnostics
import Messages

/// Reads files of support dates, each as it stands. What a file is, its content says:
///
/// - an object with `"schema": "plimsoll-support-dates-1"`: our own format;
/// - an object with `result.releases`, or a list of objects with `cycle`: a product of endoflife.date;
/// - an object whose keys are `v24` and the like: `schedule.json` of nodejs/Release;
/// - CSV whose first line names `version`, `series`, `release` and `eol`: Debian's `distro-info-data`;
/// - fields as in a mail: a file of `library/` in docker-library/official-images, with the tags that are still built.
public enum SupportDataReader {
  /// The value of the key `schema` in files of our own format.
  public static let schemaName = "plimsoll-support-dates-1"

  /// Reads a file, or the files of a folder: `*.json`, `*.csv`, and those in small letters without an ending, as lists
  /// of tags are named.
  ///
  /// - Throws: ``FaultyInput`` with everything that is wrong in all the files.
  public static func read(at path: String) throws(FaultyInput) -> SupportData {
    guard let names = SourceFolder.files(in: path, where: isWanted)
    else { return try read(fileAt: path) }
    guard !names.isEmpty, names.count <= SupportDataLimits.maximumFiles else {
      throw FaultyInput([Self.unusable(folder: path, count: names.count)])
    }
    var data = SupportData()
    var faults: [Diagnostic] = []
    for name in names {
      do {
        data += try read(fileAt: path.hasSuffix("/") ? path + name : "\(path)/\(name)")
      } catch {
        faults += error.diagnostics
      }
    }
    guard faults.isEmpty else { throw FaultyInput(faults) }
    return data
  }

  private static func isWanted(_ name: String) -> Bool {
    name.hasSuffix(".json") || name.hasSuffix(".csv")
      || name.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
  }

  private static func unusable(folder: String, count: Int) -> Diagnostic {
    guard count > 0 else {
      return Diagnostic(
        code: .notFound, file: folder,
        message: "the folder holds no file *.json or *.csv, and no list of tags",
        suggestion: "name a file of support dates, or a folder of such files")
    }
    return Diagnostic(
      code: .limitExceeded, file: folder,
      message: "the folder holds \(count) files, and at most \(SupportDataLimits.maximumFiles) are read",
      suggestion: "name the files of the products that the comparison is about")
  }

  private static func read(fileAt path: String) throws(FaultyInput) -> SupportData {
    let bytes: [UInt8]
    do {
      bytes = try SourceFile.bytes(ofFile: path, limit: SupportDataLimits.maximumBytes)
    } catch {
      throw FaultyInput([error])
    }
    return try read(bytes, file: path)
  }

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte-order mark.
  ///   - file: The name that diagnostics give the file. A list of endoflife.date names no product, and a list of tags
  ///     no repository: they are taken from this name.
  /// - Throws: ``FaultyInput`` with everything that is wrong in the file.
  public static func read(_ bytes: [UInt8], file: String) throws(FaultyInput) -> SupportData {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let first = content.first { !" \t\r\n".utf8.contains($0) }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      return SupportData(schedules: try ScheduleDocument.read(bytes, file: file))
    }
    if TagListDocument.isOne(content) {
      return SupportData(tags: [try TagListDocument.read(bytes, file: file)])
    }
    return SupportData(schedules: [try DistroInfoTable.read(bytes, file: file)])
  }
}
