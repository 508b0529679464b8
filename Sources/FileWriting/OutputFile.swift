public import ReportRendering

/// A file to write, and what may stand in its place before.
public struct OutputFile: Sendable {
  /// What a file of that name may be, for it to be written.
  public enum Precondition: Hashable, Sendable {
    /// Whatever it is, it is replaced.
    case anything
    /// There must be none.
    case nothing
    /// It must hold these bytes, until the moment in which it is replaced.
    case bytes([UInt8])
  }

  /// Its name and what writes it.
  public let file: RenderedFile
  /// What may be there before.
  public let precondition: Precondition

  /// Makes a file.
  public init(_ file: RenderedFile, replacing precondition: Precondition = .anything) {
    self.file = file
    self.precondition = precondition
  }
}
