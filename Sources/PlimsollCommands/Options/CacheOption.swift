import ArgumentParser
import ImageMeasuring
import LayerCache
import Messages

/// Whether what earlier readings told is used.
struct CacheOption: ParsableArguments {
  @Flag(
    name: .customLong("no-cache"),
    help: "Read every layer, also those that were read before, and keep nothing of them.")
  var isOff = false

  /// The cache; nil when there is none, of which standard error says why where somebody could mend it.
  func open() -> MeasuringCache? {
    guard !isOff, let folder = CacheLocation.folder else { return nil }
    do throws(CacheProblem) {
      return try MeasuringCache(folder: folder, program: ProgramIdentity.text)
    } catch {
      StandardError.say(
        "note: every layer is read, without the cache: \(error)\n  help: plimsoll cache --help says where it lies"
      )
      return nil
    }
  }
}
