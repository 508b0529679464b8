import ImageMeasuring
import ImageProbes
import ImageReading

/// Offers a file to every probe, as the pass over a layer does, without an image around it.
public enum OfferedFile {
  /// What the program's probes want to see.
  private static let collectors = ImageExamination.collectors(of: ImageProbeList.all)

  /// What reads files for the probes, by its id, that none of the targets tries, as none has a seed that it wants.
  public static func untried(by targets: [FuzzTarget]) throws -> [String] {
    var untried = collectors
    for target in targets where !target.paths.isEmpty {
      for (path, seed) in try target.paths.flatMap({ path in try target.seeds().map { (path, $0) } }) {
        untried.removeAll { offer(seed, at: .init(path), to: $0) }
      }
    }
    return untried.map(\.id)
  }

  /// Lets every probe that wants a file of this path read its bytes, in pieces.
  ///
  /// - Throws: ``NobodyWantsIt``: then the target tries nothing.
  static func read(_ bytes: [UInt8], at path: ImagePath) throws {
    var isWanted = false
    for collector in collectors {
      isWanted = offer(bytes, at: path, to: collector) || isWanted
    }
    if !isWanted { throw NobodyWantsIt(path: path.description) }
  }

  private static func offer(
    _ bytes: [UInt8], at path: ImagePath, to collector: some FileContentCollecting
  ) -> Bool {
    let file = StreamedFile(
      path: path, size: Int64(bytes.count), permissions: 0o755, prefix: Array(bytes.prefix(64)))
    guard wants(collector.interest, file), var sink = collector.sink(for: file) else { return false }
    consume(bytes, by: &sink)
    return true
  }

  private static func wants(_ interest: FileInterest, _ file: StreamedFile) -> Bool {
    switch interest {
    case .paths(let paths): paths.contains(file.path)
    case .directories(let folders): folders.contains(file.path.parent)
    case .names(let names): names.contains(ImagePath(file.path.name))
    case .everyFile(let minimumBytes): file.size >= minimumBytes
    case .any(let interests): interests.contains { wants($0, file) }
    }
  }

  private static func consume(_ bytes: [UInt8], by sink: inout some FileContentSink) {
    // Pieces of a size that cuts words and numbers in two.
    for start in stride(from: 0, to: bytes.count, by: 1021) {
      sink.consume(Array(bytes[start..<min(start + 1021, bytes.count)]).span.bytes)
    }
    _ = sink.finish()
  }

  /// No probe wanted the file.
  struct NobodyWantsIt: Error, CustomStringConvertible {
    var path: String
    var description: String { "no probe wants \(path)" }
  }
}
