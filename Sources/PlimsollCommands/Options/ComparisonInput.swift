import BuiltInGuide
import ComparisonFiles
import ComparisonModel
import Diagnostics
import Messages
import PackageCompatibility
import ProjectReading
import SupportDates

/// What a command works on: a comparison and measurements.
struct ComparisonInput {
  /// The word that stands for the built-in comparison.
  static let builtInName = "guide"

  /// The comparison's file, or the word for the built-in one; nil where none is named.
  let comparison: String?
  /// Files and folders of measurements.
  let measurements: [String]
  let project: ProjectOption
  let support: SupportOption
  let age: AgeOption

  /// A comparison with its findings.
  struct Subject {
    /// The findings.
    let matrix: FindingMatrix
    /// The comparison as a word of the command that was given; nil where none was.
    let comparisonWord: String?
    /// The names of the measurements' files, without folders.
    let measurementNames: [String]
    /// The project, where one was given.
    let project: Project?
    /// The names of the files of knowledge, without folders.
    let knowledgeNames: [String]
    /// The names of the files of support dates, without folders.
    let supportNames: [String]
    /// Where everything lies, as the user named it.
    let paths: Paths
    /// How many measurements were given beside those of the built-in comparison.
    let ownMeasurements: Int

    /// Paths as the user named them.
    struct Paths {
      var comparison: String?
      var measurements: [String]
      var project: String?
      var knowledge: [String]
      var support: [String]
    }

    /// The command that writes a report again. It names no folder: a report does not depend on where its
    /// inputs lay.
    ///
    /// It names the language, as whoever runs it may read another.
    func reportCommand(_ options: [String] = [], in language: Language) -> String {
      var words = ["plimsoll", "report"]
      if let comparisonWord { words.append(comparisonWord) }
      for name in measurementNames { words += ["--measurements", name] }
      if let project { words += ["--project", lastComponent(project.path)] }
      for name in knowledgeNames { words += ["--knowledge", name] }
      for name in supportNames { words += ["--support-data", name] }
      words += options + ["--language", language.rawValue]
      return words.map(ShellWord.quoted).joined(separator: " ")
    }
  }

  /// Reads everything.
  ///
  /// - Throws: ``FaultyInput`` with everything that is wrong with all files.
  ///
  /// - Parameter needsMeasurements: Whether what `--measurements` names must hold measurements, and some of them must
  ///   belong to candidates.
  ///   - amending: What is made of the measurements that were read; nothing is told of the files then, which were read
  ///     before.
  func load(
    needsMeasurements: Bool = false, languages: [Language] = [],
    amending: (([Measurement]) -> [Measurement])? = nil
  ) throws(FaultyInput) -> Subject {
    let subject = try Self.load(
      comparison, measurements: measurements, project: project, support: support, asOf: age.day(),
      needsMeasurements: needsMeasurements, languages: languages, amending: amending)
    let own = measurements.isEmpty ? 0 : subject.ownMeasurements
    guard needsMeasurements, own > 0, subject.matrix.evidence.unassigned.count >= own else { return subject }
    throw FaultyInput([
      Diagnostic(
        code: .noCandidate, file: measurements.joined(separator: ", "),
        message: "no measurement here belongs to a candidate of the comparison, so there is nothing to check",
        suggestion: "add image patterns to the candidates, or name the candidates in the measurements")
    ])
  }

  /// Reads a comparison and measurements.
  ///
  /// - Throws: ``FaultyInput`` with everything that is wrong with all files.
  static func load(
    _ comparison: String?, measurements: [String], project: ProjectOption, support: SupportOption,
    asOf: Timestamp?, needsMeasurements: Bool = false, languages: [Language] = [],
    amending: (([Measurement]) -> [Measurement])? = nil
  ) throws(FaultyInput) -> Subject {
    var faults: [Diagnostic] = []
    let given = readComparison(comparison, languages, isAlone: measurements.isEmpty, &faults)
    var own = readMeasurements(
      measurements, given?.ownFacts ?? .unreadable, isAlone: comparison == nil, needsAll: needsMeasurements,
      &faults)
    let packages = readProject(project, &faults)
    let calendar = readSupport(support, &faults)
    guard !faults.contains(where: { $0.severity == .error }) else { throw FaultyInput(faults) }
    if let amending { own = amending(own) }
    let isQuiet = amending != nil
    if !isQuiet { for warning in faults { StandardError.say(warning) } }
    let ownCount = own.count
    let matrix = matrix(
      given, own: consume own, Additions(packages: packages, calendar: calendar), asOf: asOf)
    if !isQuiet { tellUnassigned(matrix) }
    try checkSelections(matrix, file: comparison ?? builtInName, needsAll: needsMeasurements)
    return Subject(
      matrix: matrix, comparisonWord: comparison.map(lastComponent),
      measurementNames: measurements.map(lastComponent),
      project: packages?.project, knowledgeNames: packages == nil ? [] : project.knowledge.map(lastComponent),
      supportNames: support.supportData.map(lastComponent),
      paths: Subject.Paths(
        comparison: comparison, measurements: measurements, project: project.project,
        knowledge: packages == nil ? [] : project.knowledge, support: support.supportData),
      ownMeasurements: ownCount)
  }

  private enum Given {
    case builtIn(Comparison, [Measurement])
    case file(Comparison)
    case measurementsOnly

    /// The facts that the comparison defines for itself.
    var ownFacts: OwnFactDefinitions {
      switch self {
      case .builtIn(let comparison, _), .file(let comparison): OwnFactDefinitions(comparison.ownFacts)
      case .measurementsOnly: OwnFactDefinitions()
      }
    }
  }

  /// What follows from measurements and from what is known beside them.
  private struct Additions {
    let packages: ProjectCompatibility?
    let calendar: SupportCalendar?

    /// Adds to measurements all that follows, told against a day.
    func add(to measurements: inout [Measurement], on day: Timestamp?) {
      var telling = calendar.map { SupportTelling(by: $0, on: day) }
      for index in measurements.indices {
        measurements[index].judgePackages(of: packages)
        telling?.tell(&measurements[index])
      }
    }
  }

  private static func matrix(
    _ given: Given?, own: consuming [Measurement], _ additions: Additions, asOf: Timestamp?
  ) -> FindingMatrix {
    var published: [Measurement] = []
    if case .builtIn(_, let measurements) = given { published = measurements }
    let days = [Evidence.newestDay(of: published), Evidence.newestDay(of: own)]
    let day = asOf ?? days.compactMap(\.self).max()
    additions.add(to: &published, on: day)
    additions.add(to: &own, on: day)
    switch given {
    case .builtIn(let comparison, _):
      // What the user measured is shown before what was published, which the built-in comparison selects.
      let evidence = Evidence(
        published + own, for: comparison,
        own: published.count..<(published.count + own.count))
      return FindingMatrix(comparison, evidence: evidence, asOf: asOf)
    case .file(let comparison):
      return FindingMatrix(comparison, evidence: Evidence(own, for: comparison), asOf: asOf)
    case .measurementsOnly, nil:
      let (comparison, assigned) = Comparison.ofMeasuredImages(own)
      return FindingMatrix(comparison, evidence: Evidence(assigned, for: comparison), asOf: asOf)
    }
  }

  private static func readComparison(
    _ comparison: String?, _ languages: [Language], isAlone: Bool, _ faults: inout [Diagnostic]
  ) -> Given? {
    do {
      guard let comparison, comparison != builtInName else {
        return comparison == nil && !isAlone ? .measurementsOnly : try builtIn()
      }
      let read = try ComparisonReader.read(fileAt: comparison, for: languages)
      faults += read.warnings
      return .file(read.value)
    } catch {
      faults += error.diagnostics.map { meaningGuide($0, comparison) }
      return nil
    }
  }

  /// The fault of a file that cannot be read, with the word that a misspelt name probably meant.
  private static func meaningGuide(_ fault: Diagnostic, _ comparison: String?) -> Diagnostic {
    guard fault.code == .unreadableFile, let comparison, fault.suggestion == nil else { return fault }
    var fault = fault
    fault.suggestion =
      NearestName.nearest(to: comparison, among: [builtInName]).map {
        "did you mean '\($0)', the built-in comparison?"
      } ?? "name a comparison file; plimsoll init writes one"
    return fault
  }

  private static func readProject(
    _ option: ProjectOption, _ faults: inout [Diagnostic]
  ) -> ProjectCompatibility? {
    do {
      return try option.read()
    } catch {
      faults += error.diagnostics
      return nil
    }
  }

  private static func readSupport(
    _ option: SupportOption, _ faults: inout [Diagnostic]
  ) -> SupportCalendar? {
    do {
      return try option.calendar()
    } catch {
      faults += error.diagnostics
      return nil
    }
  }

  private static func readMeasurements(
    _ measurements: [String], _ ownFacts: OwnFactDefinitions, isAlone: Bool, needsAll: Bool,
    _ faults: inout [Diagnostic]
  ) -> [Measurement] {
    var all: [Measurement] = []
    var empty: [String] = []
    for path in measurements {
      do {
        let read = try MeasurementReader.read(at: path, ownFacts: ownFacts)
        if read.value.isEmpty { empty.append(path) }
        // One path is given nearly always: what it holds is not copied.
        if all.isEmpty { all = read.value } else { all += read.value }
        faults += read.warnings
      } catch {
        faults += error.diagnostics
      }
    }
    let severity: Diagnostic.Severity = needsAll || isAlone && all.isEmpty ? .error : .warning
    faults += empty.map { nothing(in: $0, severity) }
    return all
  }

  /// A comparison can do without measurements; measurements alone cannot.
  static func nothing(in path: String, _ severity: Diagnostic.Severity) -> Diagnostic {
    Diagnostic(
      severity, code: .noMeasurements, file: path, message: "there are no measurements here",
      suggestion: "name a .json or .jsonl file of measurements, or a folder of such files")
  }

  private static func builtIn() throws(FaultyInput) -> Given {
    let comparison = try ComparisonReader.read(GuideFiles.comparison.bytes, file: GuideFiles.comparison.name)
      .value
    var published: [Measurement] = []
    for file in GuideFiles.measurements {
      published.append(try MeasurementReader.read(json: file.bytes, file: file.name).value)
    }
    return .builtIn(comparison, published)
  }

  /// Tells which measurements two candidates may have a claim on.
  ///
  /// - Throws: ``FaultyInput`` where a candidate selects what is not there.
  private static func checkSelections(
    _ matrix: FindingMatrix, file: String, needsAll: Bool
  ) throws(FaultyInput) {
    let found = SelectionFaults(matrix.comparison, evidence: matrix.evidence, file: file)
      .diagnostics(needsAll: needsAll)
    guard !found.contains(where: { $0.severity == .error }) else { throw FaultyInput(found) }
    for warning in found { StandardError.say(warning) }
  }

  private static func tellUnassigned(_ matrix: FindingMatrix) {
    for position in matrix.evidence.unassigned {
      let measurement = matrix.evidence.measurements[position]
      let named: Message =
        measurement.candidate.map { " (it names the candidate \(QuotedText.quoted($0.rawValue)))" } ?? ""
      StandardError.say(
        "warning: the measurement of \(QuotedText.quoted(measurement.image.name)) belongs to no candidate\(named)\n  help: add an image pattern to a candidate of the comparison, or name the candidate in the measurement"
      )
    }
  }

}

/// A report does not depend on the folder of what it was made from.
private func lastComponent(_ path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}
