import Foundation

/// The one place that decides what becomes of a test whose foreign program is not installed.
public enum RequiredTool {
  /// Whether tests fail, instead of being skipped, without a program: `PLIMSOLL_REQUIRE_TOOLS=1`, as `.ci/run`
  /// sets it.
  private static let isStrict = ProcessInfo.processInfo.environment["PLIMSOLL_REQUIRE_TOOLS"] == "1"

  /// Whether tests that need a program run: where it is there, and where it must be, so that they fail without it.
  ///
  /// Every `isInstalled` and `isAvailable` of the tests is this answer.
  public static func runsTests(isThere: Bool) -> Bool {
    isThere || isStrict
  }
}
