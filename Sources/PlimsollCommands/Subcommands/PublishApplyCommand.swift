import ArgumentParser
import BoundedFiles
import ComparisonModel
import FileWriting
import FoundationEssentials
import Messages
import ReportRendering
import WikiPublishing

/// `plimsoll publish apply`: writes what a plan says.
struct PublishApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Write what a plan says, where pages are still as it found them.",
    discussion: """
      Nothing is written over a page that was changed after the plan, nor over what people changed between plimsoll's \
      lines, unless --force, which keeps the old text in the folder PLAN.replaced. What the wiki stored is read back.
      """)

  @Argument(help: ArgumentHelp("A plan that plimsoll publish plan --output saved.", valueName: "plan"))
  var plan: String

  @Flag(
    help: "Write over what people changed between plimsoll's lines; the old text is kept beside the plan.")
  var force = false

  @Option(name: [.short, .long], help: Language.optionHelp("The language of what is printed"))
  var language: Language?

  func run() throws {
    try Reporting.faults {
      let bytes = try BoundedFile.bytes(ofFile: plan, maximumBytes: PublishPlan.maximumBytes)
      let plan = try PublishPlan(json: bytes, file: self.plan)
      if force { try keepReplaced(by: plan) }
      let environment = ProcessInfo.processInfo.environment
      let publisher = WikiPublisher(environment: environment, for: plan.wikis.map(\.target))
      // Each is told at once: where the next one is refused, it is known which were written.
      var told: (any Error)?
      try publisher.apply(plan, force: force) { outcome in
        let line = PlanText.line(of: outcome, in: language ?? .ofReader) + "\n"
        do { try StandardOutput.write(Array(line.utf8)) } catch { told = error }
      }
      if let told { throw told }
    }
  }

  /// Keeps the pages that people changed, before they are written over.
  private func keepReplaced(by plan: PublishPlan) throws {
    let pages = plan.wikis.enumerated().flatMap { number, wiki in
      wiki.pages.compactMap { page -> RenderedFile? in
        guard let text = page.replaced else { return nil }
        let name = String(page.name.map { $0 == "/" || $0 == ":" ? "-" : $0 })
        return RenderedFile(name: "\(number + 1)-\(name)") { try $0.write(text) }
      }
    }
    guard !pages.isEmpty else { return }
    let paths = try OutputFolder("\(self.plan).replaced").write(pages)
    for path in paths { StandardError.say("note: the old text is kept in \(path)") }
  }
}
