import ChildProcesses
import Messages

/// The program `git`, run with lists of arguments and never by a shell, within bounds of time and size.
struct GitProgram {
  /// The longest that a command on this machine is waited for: a minute.
  static let maximumLocalMilliseconds = 60_000
  /// The longest that one is waited for that speaks to a server: five minutes.
  static let maximumRemoteMilliseconds = 300_000
  /// The most bytes that a command may print; no page is larger: 16 MiB.
  static let maximumBytes = 16 << 20

  /// What would lead git elsewhere than it is told to, or print what it sends.
  private static let refusedVariables = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_NAMESPACE", "GIT_COMMON_DIR", "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_ICASE_PATHSPECS",
  ]

  private let environment: [String: String]
  /// The address that commands are about, for messages.
  private let address: String

  init(address: String, environment: [String: String]) {
    var environment = environment.filter {
      !Self.refusedVariables.contains($0.key) && !$0.key.hasPrefix("GIT_TRACE")
    }
    // It asks nobody at a terminal, and speaks the language that its answers are looked through for.
    environment["GIT_TERMINAL_PROMPT"] = "0"
    environment["LC_ALL"] = "C"
    self.environment = environment
    self.address = address
  }

  /// What a command came to.
  struct Outcome {
    var status: Int32
    var output: String

    /// The output without its line end.
    var line: String { String(output.prefix { $0 != "\n" }) }
  }

  /// Runs a command, and gives its status and all that it prints.
  func run(
    _ arguments: [String], variables: [String: String] = [:], isRemote: Bool = false, withErrors: Bool = false
  ) throws(PublishingError) -> Outcome {
    do throws(ChildProcess.Failure) {
      let run = try ChildProcess.run(
        ["git", "-c", "protocol.ext.allow=never"] + arguments, input: [],
        environment: environment.merging(variables) { $1 },
        maximumMilliseconds: isRemote ? Self.maximumRemoteMilliseconds : Self.maximumLocalMilliseconds,
        maximumBytes: Self.maximumBytes, joinsErrors: withErrors)
      guard let output = String(validating: run.output, as: UTF8.self) else {
        throw ChildProcess.Failure(why: "what it prints is no UTF-8 text")
      }
      return Outcome(status: run.status, output: output)
    } catch {
      throw PublishingError(
        .wiki, at: address, why: "git \(arguments.first { !$0.hasPrefix("-") } ?? ""): \(error.why)")
    }
  }

  /// Runs a command that must succeed, and gives what it prints to its standard output.
  func output(
    _ arguments: [String], variables: [String: String] = [:], isRemote: Bool = false
  ) throws(PublishingError) -> String {
    let outcome = try run(arguments, variables: variables, isRemote: isRemote)
    guard outcome.status == 0 else {
      throw PublishingError(
        .wiki, at: address, why: "git \(arguments.joined(separator: " ")) ends with status \(outcome.status)")
    }
    return outcome.output
  }
}
