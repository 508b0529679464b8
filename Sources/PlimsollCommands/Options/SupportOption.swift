import ArgumentParser
import ComparisonModel
import Diagnostics
import SupportDates

/// `--support-data`: until when releases are supported, newer than what the program knows, and which tags are built.
struct SupportOption: ParsableArguments {
  @Option(
    name: .customLong("support-data"),
    help: ArgumentHelp(
      "Support dates newer than the built-in ones: a file or a folder. May be given several times.",
      discussion: """
        Read as they are: a product's JSON of endoflife.date, schedule.json of nodejs/Release, CSV of \
        distro-info-data; library/NAME of docker-library/official-images, which lists the tags that are still \
        built. See docs/Support.md.
        """,
      valueName: "path"))
  var supportData: [String] = []

  /// What all sources say: the built-in data, and before it what is given.
  ///
  /// - Throws: ``FaultyInput`` with everything that is wrong in all the files.
  func calendar() throws(FaultyInput) -> SupportCalendar {
    var newer = SupportData()
    var faults: [Diagnostic] = []
    for path in supportData {
      do {
        newer += try SupportDataReader.read(at: path)
      } catch {
        faults += error.diagnostics
      }
    }
    guard faults.isEmpty else { throw FaultyInput(faults) }
    return try SupportCalendar.builtIn().updated(with: newer)
  }
}
