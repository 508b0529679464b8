public import ImageSources

/// All that reading an image gave.
public struct ImageContents: Sendable {
  /// The image's documents and names.
  public let image: StoredImage
  /// The image's sizes by their definitions, in bytes.
  public let sizes: ImageSizes
  /// The layers, lowest first.
  public let layers: [LayerStatistics]
  /// The merged tree.
  public let rootFileSystem: RootFileSystem
  /// Oddities, of the documents and of the layers.
  public let notes: [ImageNote]

  /// What was collected of each file that has something: by the file's content number, then by collector.
  let collected: CollectedValues

  /// What a collector made of a file; nil when it did not ask for it.
  ///
  /// `entry` is not followed: look a link up with ``RootFileSystem/entry(at:followingLinks:)`` first.
  public func value<Collector: FileContentCollecting>(
    of collector: Collector, at entry: FileEntry
  ) -> Collector.Value? {
    collected.value(of: collector.id, for: entry.content) as? Collector.Value
  }

  /// What a collector made of the file that a path leads to, links followed.
  public func value<Collector: FileContentCollecting>(
    of collector: Collector, at path: ImagePath
  ) -> Collector.Value? {
    rootFileSystem.entry(at: path).flatMap { value(of: collector, at: $0) }
  }

  /// All that a collector made of visible files, in the order of the paths.
  ///
  /// A file with several hard links comes once, with the first of its paths.
  public func values<Collector: FileContentCollecting>(
    of collector: Collector
  ) -> [(entry: FileEntry, value: Collector.Value)] {
    var seen: Set<Int> = []
    var found: [(path: ImagePath, entry: FileEntry, value: Collector.Value)] = []
    for entry in rootFileSystem.unorderedEntries where entry.content != FileTree.none {
      guard let value = value(of: collector, at: entry) else { continue }
      found.append((entry.path, entry, value))
    }
    found.sort { $0.path < $1.path }
    return found.filter { seen.insert($0.entry.fileID).inserted }.map { ($0.entry, $0.value) }
  }
}
