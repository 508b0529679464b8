import ArgumentParser
import ComparisonModel
import Diagnostics
import PackageCompatibility
import ProjectReading

/// `--project` and `--knowledge`: a project whose packages are judged for each image.
struct ProjectOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A project whose packages with native code are judged for each image: a folder, or a lock file.",
      valueName: "path"))
  var project: String?

  @Option(
    help: ArgumentHelp(
      "A file of what you know of packages, which goes before what plimsoll knows. May be given several times.",
      valueName: "file"))
  var knowledge: [String] = []

  /// The project's packages; nil where no project is given.
  ///
  /// - Throws: ``FaultyInput`` with what is wrong with the project's files or those of knowledge.
  func read() throws(FaultyInput) -> ProjectCompatibility? {
    guard let project else { return nil }
    var known = try PackageKnowledge.builtIn()
    for path in knowledge.reversed() {
      let bytes = try Self.bytes(of: path)
      known = try PackageKnowledge(bytes: bytes, file: path).before(known)
    }
    do {
      return ProjectCompatibility(try ProjectReader.read(project), knowledge: known)
    } catch {
      throw FaultyInput([
        Diagnostic(
          code: Diagnostic.Code(error.code), file: error.path,
          location: error.line.map { SourceLocation(line: $0, column: error.column ?? 1) },
          message: error.message)
      ])
    }
  }

  /// The bytes of a file, at most as many as a file of knowledge may have.
  private static func bytes(of path: String) throws(FaultyInput) -> [UInt8] {
    do {
      return try SourceFile.bytes(ofFile: path, limit: ProjectLimits.maximumManifestBytes)
    } catch {
      throw FaultyInput([error])
    }
  }
}

extension Measurement {
  /// Judges the packages with native code: those that are installed in the image, and those that a project
  /// would install there.
  mutating func judgePackages(of project: ProjectCompatibility?) {
    let target = PackageTarget(self)
    guard project != nil || !target.installed.isEmpty else { return }
    facts[.nativePackages] = .nativePackages(
      PackageMatrix(project, in: [target]).nativePackages(inTarget: 0))
  }
}
