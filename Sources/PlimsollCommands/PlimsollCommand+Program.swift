import ArgumentParser
import ComparisonModel
import Glibc
import Messages

extension PlimsollCommand {
  /// Runs the command that the program's arguments name, and ends the program with its exit code.
  ///
  /// As ArgumentParser's `main()`, save that help, versions and completions are written as every other output is:
  /// where standard output does not take them, that is an error and not silence.
  public static func runProgram() async -> Never {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
    exit(withError: nil)
  }

  /// The help of the command that the arguments name, or of the program.
  private static var helpOfCommand: String {
    let command = configuration.subcommands.first {
      $0.configuration.commandName == CommandLine.arguments.dropFirst().first
    }
    return helpMessage(for: command ?? Self.self)
  }

  /// What is said of an error, or the help that was asked for, in the reader's language.
  private static func text(of error: any Error, isHelp: Bool) -> String {
    guard Language.ofReader != .en else {
      return UnknownOption.mended(fullMessage(for: error), help: helpOfCommand)
    }
    let help = HelpText(catalogue: .ofReader, columns: Terminal.columns)
    // Lines that are broken cannot be looked up. ArgumentParser takes the terminal's width from this variable alone.
    setenv("COLUMNS", "1000000", 1)
    let english = fullMessage(for: error)
    guard !isHelp else {
      if english.hasPrefix("OVERVIEW: ") { return help.text(of: english) }
      return HelpDump.text(of: english, by: help) ?? english
    }
    return UsageText(messages: .ofReader, help: help)
      .text(of: UnknownOption.mended(english, help: helpOfCommand))
  }

  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = text(of: error, isHelp: code.isSuccess)
    guard !message.isEmpty else { Glibc.exit(code.rawValue) }
    guard code.isSuccess else {
      StandardError.say(line: message)
      Glibc.exit(code.rawValue)
    }
    do {
      try StandardOutput.write(Array((message + "\n").utf8))
    } catch {
      StandardError.say("error: \(error)")
      Glibc.exit(ExitCode.failure.rawValue)
    }
    Glibc.exit(code.rawValue)
  }
}
