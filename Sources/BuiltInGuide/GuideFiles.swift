import EmbeddedGuide

/// The comparison that Plimsoll has built in: the guide to Node.js base images, and what is published about the
/// images that it compares.
///
/// The files are compiled into the program, so that it needs nothing beside itself. They are in the formats that
/// anyone writes: a comparison file (`plimsoll-comparison-1`) and measurement files (`plimsoll-measurement-1`).
public enum GuideFiles {
  /// A file that is compiled into the program.
  public struct File: Sendable {
    /// The file's name, for diagnostics.
    public var name: String
    /// The file's content, in UTF-8.
    public var bytes: [UInt8]
  }

  /// What the guide claims.
  public static var comparison: File { File(embedded_guide_comparison()) }

  /// What is published about the guide's images: one file per image, by name.
  ///
  /// None of it was read from an image; each file says where its figures were published.
  public static var measurements: [File] {
    (0..<embedded_guide_measurement_count()).map { File(embedded_guide_measurement($0)) }
  }
}

extension GuideFiles.File {
  fileprivate init(_ file: embedded_guide_file) {
    self.init(
      name: String(cString: file.name),
      bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }
}
