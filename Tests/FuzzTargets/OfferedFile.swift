import ImageProbes
import ImageReading
import NativeProbes

/// Offers a file to every probe, as the pass over a layer does, without an image around it.
enum OfferedFile {
  /// Every probe that reads images.
  static let probes: [any ImageProbe] = [
    BaseOSProbe(), CLibraryProbe(), PackageProbe(), ShellProbe(), BuildToolProbe(), PrivilegeProbe(),
    UserProbe(),
    NodeProbe(), NativeObjectProbe(), InstalledPackageProbe(), SizeProbe(),
  ]

  private static let collectors = ImageExamination.collectors(of: probes)

  /// Lets every probe that wants a file of this path read its bytes, in pieces.
  ///
  /// - Throws: ``NobodyWantsIt``: then the target tries nothing.
  static func read(_ bytes: [UInt8], at path: ImagePath) throws {
    let file = StreamedFile(
      path: path, size: Int64(bytes.count), permissions: 0o755, prefix: Array(bytes.prefix(64)))
    var isWanted = false
    for collector in collectors {
      isWanted = offer(bytes, file, to: collector) || isWanted
    }
    if !isWanted { throw NobodyWantsIt(path: path.description) }
  }

  private static func offer(
    _ bytes: [UInt8], _ file: StreamedFile, to collector: some FileContentCollecting
  ) -> Bool {
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
