import ArgumentParser
import ComparisonModel
import Messages
import WikiPublishing

/// `plimsoll publish plan`: what would change in the wikis. Nothing is written there.
struct PublishPlanCommand: ComparisonCommand {
  /// How a plan is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case diff
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show what would change in wikis, and save it for apply.")

  @OptionGroup var named: ComparisonOptions
  @OptionGroup var project: ProjectOption
  @OptionGroup var support: SupportOption
  @OptionGroup var age: AgeOption

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file that names wikis and pages. See docs/Publishing.md.", valueName: "file"))
  var wiki: String

  @Option(
    name: [.short, .long],
    help: "A built-in template (report, table) or a template file. See docs/Templates.md.")
  var template = "report"

  @Option(
    name: [.short, .long], help: ArgumentHelp("The file to save the plan in, for apply.", valueName: "file"))
  var output: String?

  @Option(
    name: [.short, .long],
    help:
      "What to print: text (which cells say something else), diff (the lines of the pages too), or json (the plan)."
  )
  var format: Format = .text

  @Option(name: [.short, .long], help: Language.optionHelp("The language of what is printed"))
  var language: Language?

  func validate() throws {
    if template == "decision-record" {
      throw ValidationError(
        saying: "Decision records are kept in a folder, with plimsoll report, and not in wikis.")
    }
  }

  func run() throws {
    try Reporting.faults {
      let making = try PlanMaking(wikis: wiki, template: template, input: input)
      let plan = try making.plan(try making.loadNamed())
      if let output { try PlanMaking.save(plan, as: output) }
      let text = PlanText(plan, in: language ?? .ofReader)
      switch format {
      case .text: try StandardOutput.write(Array(text.facts.utf8))
      case .diff: try StandardOutput.write(Array(text.differences.utf8))
      case .json: try StandardOutput.write(plan.json())
      }
      if let broken = plan.brokenLinks {
        StandardError.say("error: \(broken.count) links of these pages lead nowhere; the plan names them")
        throw ExitCode.failure
      }
    }
  }
}
