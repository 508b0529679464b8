import Foundation

/// The one place that decides what becomes of a test whose foreign program is not installed.
public enum RequiredTool {
  /// A program is not installed where all are required.
  public struct Missing: Error, CustomStringConvertible {
    /// What is missing.
    public let tool: String
    /// What to do.
    public var description: String {
      "\(tool) is not installed, and PLIMSOLL_REQUIRE_TOOLS is set: run Scripts/install-dependencies --test"
    }
  }

  /// Whether tests fail, instead of being skipped, without a program: `PLIMSOLL_REQUIRE_TOOLS=1`, as `.ci/run` sets it.
  private static let isStrict = ProcessInfo.processInfo.environment["PLIMSOLL_REQUIRE_TOOLS"] == "1"

  /// Whether a test runs: it is skipped without its tool on a person's machine, and fails in continuous integration.
  ///
  /// - Parameters:
  ///   - isThere: whether the tool was found.
  ///   - tool: its name and the Debian package that has it.
  /// - Throws: ``Missing``, which fails the test.
  public static func isMet(_ isThere: Bool, _ tool: String) throws -> Bool {
    if !isThere, isStrict { throw Missing(tool: tool) }
    return isThere
  }
}
