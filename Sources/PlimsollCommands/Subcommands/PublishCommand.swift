import ArgumentParser

/// `plimsoll publish`: pages of wikis, planned and then written.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Publish reports as pages of wikis, and keep them true.",
    discussion: """
      plan shows what would change, as facts, and can be saved; apply writes what a plan says, and only where the \
      pages are still as the plan found them. What people write outside plimsoll's part of a page is kept. \
      See docs/Publishing.md.

      EXAMPLES
        plimsoll publish plan comparison.yaml --measurements measurements --wiki wiki.yaml
        plimsoll publish plan --wiki wiki.yaml --output plan.json && plimsoll publish apply plan.json
      """,
    subcommands: [PublishPlanCommand.self, PublishApplyCommand.self])
}
