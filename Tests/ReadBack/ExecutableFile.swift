public import Foundation

/// A file that tests run.
public enum ExecutableFile {
  /// Writes a program, which anyone may run.
  ///
  /// Another process writes it. Where this one had the file open, a child that another thread starts at that moment
  /// would have it open as well, and running the file would fail: “Text file busy” (execve(2), ETXTBSY).
  public static func write(_ content: some Sequence<UInt8>, to file: URL) throws {
    guard let shell = ForeignProgram("sh") else { throw CocoaError(.fileNoSuchFile) }
    _ = try shell.output(
      arguments: ["-c", #"cat > "$0" && chmod 755 "$0""#, file.path], input: Data(content))
  }
}
