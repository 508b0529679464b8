public import ArgumentParser

/// The `plimsoll` command: container image comparison reports.
public struct PlimsollCommand: AsyncParsableCommand {
  /// What `plimsoll --help` says.
  public static let configuration = CommandConfiguration(
    commandName: "plimsoll",
    abstract: "Compare container images: what is claimed of them beside what they measurably are.",
    version: "0.1.0",
    subcommands: [
      InitCommand.self, ReportCommand.self, MeasureCommand.self, ImportCommand.self,
      CompatibilityCommand.self, CheckCommand.self, WatchCommand.self, ExplainCommand.self,
      PublishCommand.self,
      TemplateCommand.self, GuideCommand.self, ValidateCommand.self, CacheCommand.self,
    ]
  )

  /// ArgumentParser makes the command.
  public init() {}
}
