public import ComparisonModel
import Diagnostics
import Glibc
import JSONDocuments
import Messages
public import ReportModel
import ReportRendering
import XMLDocuments

/// Looks for reports in a folder that are not what the comparison gives now.
public struct ReportFolderCheck {
  /// The largest report that is read: 1 GiB.
  public static let maximumBytes = 1 << 30

  /// A report that the folder may hold, in any format.
  public struct Candidate {
    /// How the names of its files may begin, language included: those of wiki pages have hyphens.
    private let stems: [String]
    /// The command that writes it again.
    let command: String
    let compose: () throws -> Report

    /// Makes a candidate.
    ///
    /// - Parameters:
    ///   - name: The stem of the names of its files, without the language.
    ///   - language: Its language.
    ///   - command: The command that writes it again.
    ///   - compose: What composes it; called only where the folder holds a file of it.
    public init(
      name: String, language: Language, command: String, compose: @escaping () throws -> Report
    ) {
      stems = [
        "\(name).\(language.rawValue).", "\(name)-\(language.rawValue).", "\(name)-\(language.rawValue)-",
      ]
      self.command = command
      self.compose = compose
    }

    /// The name of a file that it has in one of the formats.
    var exampleFile: String { "\(stems[0])md" }

    /// Whether a file may be one of the report's.
    func mayOwn(_ file: String) -> Bool { stems.contains { file.hasPrefix($0) } }
  }

  private let folder: String
  private let place: CheckPlace
  var language: Language { place.language }

  /// Names a folder.
  public init(_ folder: String, at place: CheckPlace) {
    self.folder = folder
    self.place = place
  }

  /// A problem for each file that is there and is not what it should be, and one where the folder holds none of
  /// the files. A folder need not hold every report and format.
  ///
  /// - Parameters:
  ///   - candidates: The reports that it may hold.
  ///   - holdsRecords: Whether the folder holds decision records: then it need not hold reports.
  /// - Throws: ``FaultyInput`` where the folder, or a file in it, cannot be read; what composing throws.
  public func problems(among candidates: [Candidate], holdsRecords: Bool) throws -> [CheckProblem] {
    let names = try names()
    var problems: [CheckProblem] = []
    var found = false
    var reports: [Report] = []
    var commands: [String] = []
    for candidate in candidates where names.contains(where: candidate.mayOwn) {
      let report = try candidate.compose()
      reports.append(report)
      commands.append(candidate.command)
      for format in ReportFormat.allCases {
        let files = try compare(report, format, names)
        found = found || !files.isEmpty
        problems += files.filter(\.isOutdated).map { problem($0.path, candidate.command) }
      }
    }
    if !found, !holdsRecords { problems.append(nothingFound(candidates)) }
    let name = ReportFiles.descriptionName
    if names.contains(name), let command = commands.first, try isOutdated("\(folder)/\(name)", reports) {
      problems.append(problem("\(folder)/\(name)", command))
    }
    return problems
  }

  /// Whether what describes the folder's tables is not what it should be. One that describes no table of the reports is
  /// somebody else's.
  private func isOutdated(_ path: String, _ reports: [Report]) throws -> Bool {
    let kept = try Self.bytes(of: path)
    let described = Self.tables(in: kept)
    let ways = CSVProfile.allCases.map { RenderingOptions(csv: $0) }
    let isOurs = described.contains { ReportFiles.description(of: [$0], among: reports, ways[0]) != nil }
    guard isOurs else { return false }
    return try !ways.contains { options in
      guard let file = ReportFiles.description(of: described, among: reports, options) else { return false }
      let sink = BufferSink()
      try file.write(sink)
      return sink.bytes == kept
    }
  }

  /// The files that a description names; none where it is no JSON.
  private static func tables(in bytes: [UInt8]) -> [String] {
    var parser = JSONParser(limits: descriptionLimits)
    guard let root = try? parser.parse(bytes), case .array(let items)? = root["resources"]?.content else {
      return []
    }
    return items.compactMap { item in
      if case .string(let path)? = item["path"]?.content { path } else { nil }
    }
  }

  /// A description has a field for each column: 64 MiB are more than any has.
  private static let descriptionLimits = JSONLimits(
    maximumBytes: 64 << 20, maximumNesting: 32, maximumValues: 4_000_000)

  private struct FileOnDisk {
    let path: String
    var isOutdated = true
  }

  /// The files of a format that are there, each with whether it is what the report now gives in any of the ways
  /// that it may have been written.
  private func compare(
    _ report: Report, _ format: ReportFormat, _ names: Set<String>
  ) throws -> [FileOnDisk] {
    var files: [String: FileOnDisk] = [:]
    var bytes: [String: [UInt8]] = [:]
    let ways =
      CSVProfile.allCases.map { RenderingOptions(csv: $0) }
      + [RenderingOptions(align: true), RenderingOptions(xhtml: .rdfa)]
    for option in ways {
      for file in try format.renderer(option).files(for: report) where names.contains(file.name) {
        let path = "\(folder)/\(file.name)"
        guard files[path]?.isOutdated != false else { continue }
        files[path] = files[path] ?? FileOnDisk(path: path)
        let kept = try bytes[path] ?? Self.bytes(of: path)
        bytes[path] = kept
        let sink = BufferSink()
        try file.write(sink)
        if sink.bytes == kept { files[path]?.isOutdated = false }
      }
    }
    return files.values.sorted { $0.path < $1.path }
  }

  /// The bytes of a report. One that is there and cannot be read is not one that holds.
  private static func bytes(of path: String) throws(FaultyInput) -> [UInt8] {
    do {
      return try SourceFile.bytes(ofFile: path, limit: maximumBytes)
    } catch {
      throw FaultyInput([error])
    }
  }

  private func names() throws(FaultyInput) -> Set<String> {
    guard let stream = opendir(folder) else {
      throw FaultyInput([
        Diagnostic(
          code: .unreadableFolder, file: folder,
          message: "the folder cannot be read: \(String(cString: strerror(errno)))",
          suggestion: "name the folder that the reports were written into")
      ])
    }
    defer { closedir(stream) }
    var names: Set<String> = []
    while let entry = readdir(stream) {
      names.insert(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }

  private func problem(_ path: String, _ command: String) -> CheckProblem {
    CheckProblem(
      .report, file: path,
      what: outdatedText, why: outdatedReason(command))
  }

  private func nothingFound(_ candidates: [Candidate]) -> CheckProblem {
    let example = candidates.first.map(\.exampleFile) ?? ""
    return CheckProblem(
      .unchecked, file: folder,
      what: nothingFoundText, why: nothingFoundReason(example))
  }
}
