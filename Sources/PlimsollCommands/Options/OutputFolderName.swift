import ArgumentParser
import Glibc
import Messages
import ReportRendering

/// `--output`: the name of a folder.
enum OutputFolderName {
  /// What names of files end with that somebody could take `--output` to write.
  private static let fileEndings =
    ReportFormat.allCases.map(\.fileEnding) + [".html", ".svg", ".json", ".jsonl"]

  /// Refuses the name of a file: a folder of that name would be made in silence.
  ///
  /// - Throws: `ValidationError` where the name ends as files do, and no folder has it.
  static func check(_ name: String) throws {
    guard fileEndings.contains(where: name.hasSuffix) else { return }
    var status = stat()
    guard stat(name, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR else { return }
    throw ValidationError(
      saying:
        "--output names a folder, and '\(name)' ends as a file does. Name a folder, or write one file with > \(name)."
    )
  }
}
