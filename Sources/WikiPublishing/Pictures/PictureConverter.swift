import ChildProcesses
import Glibc
import Messages

/// Makes PNG files of drawings in SVG, with librsvg's program `rsvg-convert` (on Debian: librsvg2-bin).
struct PictureConverter {
  /// The longest that a drawing is waited for: a minute.
  static let maximumMilliseconds = 60_000
  /// The most bytes of a PNG: 16 MiB.
  static let maximumBytes = 16 << 20

  private static let program = "rsvg-convert"
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  /// What it may know of the environment: where programs, fonts and their settings are. No password is in it.
  private static let variables = [
    "PATH", "HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_DIRS",
  ]

  private let environment: [String: String]
  /// Where the program is; nil where it is not installed.
  private let path: String?

  init(environment: [String: String]) {
    self.environment = environment.filter {
      Self.variables.contains($0.key) || $0.key.hasPrefix("FONTCONFIG_")
    }
    path = (environment["PATH"] ?? "").split(separator: ":").lazy.map { "\($0)/\(Self.program)" }
      .first { access($0, X_OK) == 0 }
  }

  /// Whether the program is here.
  var isInstalled: Bool { path != nil }

  /// A drawing as PNG, as large as it says that it is.
  func png(of drawing: [UInt8], at place: String) throws(PublishingError) -> [UInt8] {
    do throws(ChildProcess.Failure) {
      guard let path else {
        throw ChildProcess.Failure(why: "it is not installed (Debian package librsvg2-bin)")
      }
      let outcome = try ChildProcess.run(
        [path, "--format=png"], input: drawing, environment: environment,
        maximumMilliseconds: Self.maximumMilliseconds, maximumBytes: Self.maximumBytes)
      guard outcome.status == 0, outcome.output.starts(with: Self.signature) else {
        throw ChildProcess.Failure(why: "it ends with status \(outcome.status), and without a picture")
      }
      return outcome.output
    } catch {
      throw PublishingError(
        .file, at: place, why: "no PNG can be made of the chart by \(Self.program): \(error.why)",
        suggestion:
          "try \(Self.program) on the chart's SVG file, or let the wiki take SVG files ($wgFileExtensions)")
    }
  }
}
