import ArgumentParser
import ComparisonModel
import Diagnostics
import Messages
import ReportTemplates

/// `plimsoll template`: prints a built-in template, for a template of one's own to begin with.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Print a built-in template, to change it and report with it.",
    discussion: """
      Templates are \(BuiltInTemplate.allCases.map(\.rawValue).joined(separator: ", ")). What a template may hold is \
      in docs/Templates.md.

      EXAMPLES
        plimsoll template report > mine.md
        plimsoll report comparison.yaml --template mine.md
        plimsoll template decision-record --language ko
      """)

  @Argument(
    help: "The template: \(BuiltInTemplate.allCases.map(\.rawValue).joined(separator: ", ")).",
    completion: .list(BuiltInTemplate.allCases.map(\.rawValue)),
    transform: TemplateCommand.template)
  var name: BuiltInTemplate

  @Option(name: [.short, .long], help: Language.optionHelp("The language of the template"))
  var language: Language?

  func run() throws {
    try Reporting.faults {
      try StandardOutput.write(Array(name.text(in: language ?? .ofReader).utf8))
    }
  }

  private static func template(named name: String) throws -> BuiltInTemplate {
    if let template = BuiltInTemplate(rawValue: name) { return template }
    let names = BuiltInTemplate.allCases.map(\.rawValue)
    let nearest = NearestName.nearest(to: name, among: names)
    throw ValidationError(
      saying:
        "There is no built-in template \(QuotedText.quoted(name))\(nearest.map { "; did you mean '\($0)'?" } ?? ".") There are: \(names.joined(separator: ", "))."
    )
  }
}
