import ArgumentParser
import ImageMeasuring
import JSONDocuments
import LayerCache
import Messages

/// `plimsoll cache`: what measuring keeps, so that a layer is read only once.
struct CacheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache",
    abstract: "Look at what measuring keeps of layers, check it, or clear it.",
    discussion: """
      plimsoll measure keeps what each layer told - its files' names, sizes and owners, and what probes made of their \
      bytes - by the digest of the layer, once it has verified the layer's digest and DiffID itself. A layer that was \
      read before is not read again. What was found of a whole image is kept for the very same program. Nothing says which images the layers came from, or from where.

      It is one file, layers.sqlite, in $XDG_CACHE_HOME/plimsoll (else ~/.cache/plimsoll), of at most \
      \(LayerCache.maximumBytes >> 20) MiB; the layers that were not used for the longest time are let go. A file that \
      is damaged, or another version's, is made anew. plimsoll measure --no-cache does without.

      Examples:
        plimsoll cache info --format json
        plimsoll cache verify && echo sound
        plimsoll cache clear
      """,
    subcommands: [Info.self, Clear.self, Verify.self])

  /// What is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  /// The folder of the cache.
  /// - Throws: `ExitCode` when no variable names one, which is said.
  private static func folder() throws -> String {
    guard let folder = CacheLocation.folder else {
      StandardError.say(
        "error: neither XDG_CACHE_HOME nor HOME is an absolute path, so that there is no place for a cache\n  help: set XDG_CACHE_HOME to a folder of yours"
      )
      throw ExitCode.failure
    }
    return folder
  }

  /// Does something with the cache, and says why it could not be done.
  private static func attempt<Result>(
    advice: Message, _ body: () throws(CacheProblem) -> Result
  ) throws -> Result {
    do throws(CacheProblem) {
      return try body()
    } catch {
      let help = error.code == .inUse ? wait : advice
      StandardError.say("error: \(error)\n  help: \(help)")
      throw ExitCode.failure
    }
  }

  private static let wait: Message = "Try again when no other plimsoll is running"

  // MARK: info

  /// `plimsoll cache info`.
  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "info",
      abstract: "Say where the cache lies, and how much it holds.")

    @Option(help: "What is printed: text or json.")
    var format: Format = .text

    func run() throws {
      let folder = try CacheCommand.folder()
      let found = try CacheCommand.attempt(advice: "plimsoll cache clear takes it away") {
        () throws(CacheProblem) in
        try LayerCache.information(folder: folder)
      }
      let output =
        format == .json ? JSONText.line(Self.json(found)) + "\n" : Self.text(found).text(by: .ofReader)
      try StandardOutput.write(Array(output.utf8))
    }

    private static func json(_ found: CacheInformation) -> JSONValue {
      .object([
        .init("path", .text(found.path)), .init("exists", .boolean(found.exists)),
        .init("stored_bytes", .integer(found.storedBytes)), .init("layers", .integer(found.layerCount)),
        .init("images", .integer(found.imageCount)), .init("kept_bytes", .integer(found.keptBytes)),
        .init("maximum_bytes", .integer(found.maximumBytes)),
        .init("maximum_layer_bytes", .integer(found.maximumLayerBytes)),
      ])
    }

    private static func text(_ found: CacheInformation) -> Message {
      guard found.exists else { return "\(found.path)\nThere is no cache yet: nothing was measured.\n" }
      return """
        \(found.path)
        layers kept:    \(found.layerCount)
        images kept:    \(found.imageCount)
        bytes of them:  \(found.keptBytes) of at most \(found.maximumBytes)
        bytes on disk:  \(found.storedBytes)

        """
    }
  }

  // MARK: clear

  /// `plimsoll cache clear`.
  struct Clear: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "clear",
      abstract: "Take the cache away; every layer is read again the next time.")

    func run() throws {
      let folder = try CacheCommand.folder()
      let bytes = try CacheCommand.attempt(advice: "Look at its permissions") { () throws(CacheProblem) in
        try LayerCache.clear(folder: folder)
      }
      StandardError.say(bytes > 0 ? "took away \(bytes) bytes" : "there was no cache")
    }
  }

  // MARK: verify

  /// `plimsoll cache verify`.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Look at every layer that is kept: whether it is as it was written, and can be read.",
      discussion: """
        What is damaged is let go, so that it is read again. The exit status is 0 when all was sound, and 1 when \
        something was not.
        """)

    @Option(help: "What is printed: text or json.")
    var format: Format = .text

    func run() throws {
      let folder = try CacheCommand.folder()
      let found = try CacheCommand.attempt(advice: "Nothing is left to do: it begins anew") {
        () throws(CacheProblem) in try MeasuringCache.verify(folder: folder)
      }
      let output =
        format == .json ? JSONText.line(Self.json(found)) + "\n" : Self.text(found).text(by: .ofReader)
      try StandardOutput.write(Array(output.utf8))
      if found?.faults.isEmpty == false { throw ExitCode.failure }
    }

    private static func json(_ found: CacheVerification?) -> JSONValue {
      .object([
        .init("exists", .boolean(found != nil)), .init("rows", .integer(found?.rowCount ?? 0)),
        .init(
          "damaged",
          .list(
            (found?.faults ?? []).map {
              .object([.init("digest", .text($0.blob)), .init("reason", .text($0.reason))])
            })),
      ])
    }

    private static func text(_ found: CacheVerification?) -> Message {
      guard let found else { return "There is no cache yet: nothing was measured.\n" }
      var text: Message = ""
      for fault in found.faults { text += "damaged, and let go: \(fault.blob): \(fault.reason)\n" }
      return text + "\(found.rowCount) layers and images looked at, \(found.faults.count) damaged\n"
    }
  }
}
