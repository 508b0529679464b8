import Foundation

/// A temporary folder; it is deleted with the last reference to it.
public final class FixtureFolder: Sendable {
  /// Its path.
  public let path: String

  /// Makes a folder with files in it.
  public init(_ files: [FixtureImage.File] = []) throws {
    path = FileManager.default.temporaryDirectory.path + "/plimsoll-fixture-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for file in files { try write(file.path, file.bytes) }
  }

  deinit {
    // What stays behind is in the system's folder for temporary files.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, and the folders it lies in.
  /// - Returns: its path.
  @discardableResult
  public func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: URL(fileURLWithPath: file).deletingLastPathComponent().path, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }
}
