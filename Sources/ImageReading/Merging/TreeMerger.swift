import ImageSources
import Messages

/// Applies layers to a tree, lowest first, by the rules of the OCI image specification 1.1, "Image Layer
/// Filesystem Changeset".
///
/// Where the specification is silent, it does as containerd and umoci do: folders on the way that are symbolic
/// links in the image are followed inside the image; a folder over a folder changes its attributes; everything
/// else replaces what was there, links included; missing folders are made.
struct TreeMerger {
  var tree: FileTree
  let maximumCount: Int
  let maximumSteps: Int
  /// How many steps finding and removing paths took so far.
  var steps = 0
  /// The layer that is applied, from 1.
  var layer: UInt16 = 0
  /// The regular-file bytes of lower layers that each layer hid.
  private(set) var hiddenBytes: [Int64]
  var tally = NoteTally(layer: 0)
  private(set) var notes: [ImageNote] = []
  /// The folder that was looked up last, and its node: entries of one folder come together.
  var lastFolder: (path: [UInt8], node: FileTree.NodeID)?

  /// Begins with an empty root.
  init(layerCount: Int, nodeCount: Int, nameBytes: Int, limits: ReadingLimits) {
    maximumCount = limits.maximumEntryCount
    maximumSteps = limits.maximumMergingSteps
    tree = FileTree(nodeCount: min(nodeCount, maximumCount), nameBytes: nameBytes)
    hiddenBytes = [Int64](repeating: 0, count: layerCount)
  }

  /// Applies the next layer; frees its log piece by piece.
  ///
  /// - Parameters:
  ///   - valueEntries: which entries of the log something was collected of, in order.
  ///   - contentBase: the number of what was collected of the first.
  mutating func apply(
    _ log: consuming LayerLog, valueEntries: [Int], contentBase: UInt32
  ) throws(ImageReadingError) {
    layer += 1
    tally = NoteTally(layer: Int(layer))
    lastFolder = nil
    do throws(FileTree.CapacityError) {
      var deferred: [(path: [UInt8], isOpaque: Bool)] = []
      if log.whiteoutCount > 0 { try applyWhiteouts(of: log, deferred: &deferred) }
      var (entry, value) = (0, 0)
      while let segment = log.takeFirstSegment() {
        var reader = LayerLogReader(segment: segment)
        while let record = reader.next() {
          let hasValue = value < valueEntries.count && valueEntries[value] == entry
          try apply(record, path: reader.path, content: hasValue ? contentBase + UInt32(value) : nil)
          try checkSteps()
          entry += 1
          if hasValue { value += 1 }
        }
      }
      for whiteout in deferred { try apply(whiteout) }
    } catch {
      throw limitError(error)
    }
    notes += tally.notes
  }
}

// MARK: Bounds

extension TreeMerger {
  private func checkSteps() throws(FileTree.CapacityError) {
    guard steps <= maximumSteps else { throw .tooManySteps }
  }

  private func limitError(_ error: FileTree.CapacityError) -> ImageReadingError {
    let why: Message =
      switch error {
      case .tooManyPaths: "the image has more than \(maximumCount) paths"
      case .tooManyNameBytes: "the names of the image's files take more than 4 GiB"
      case .tooManySteps: "merging the layers takes more than \(maximumSteps) steps from folder to folder"
      }
    return ImageReadingError(
      code: .limitExceeded, why: why, bound: error == .tooManyPaths ? .entryCount : nil)
  }
}

// MARK: Whiteouts

extension TreeMerger {
  /// Applies whiteouts before anything else of their layer, since they act on lower layers only, wherever they
  /// stand. Those in a folder that lower layers have as a symbolic link wait: the layer itself may make it a
  /// folder.
  private mutating func applyWhiteouts(
    of log: borrowing LayerLog, deferred: inout [(path: [UInt8], isOpaque: Bool)]
  ) throws(FileTree.CapacityError) {
    for segment in log.segments {
      var reader = LayerLogReader(segment: segment)
      while let record = reader.next() {
        guard record.kind == .whiteout || record.kind == .opaqueWhiteout else { continue }
        let whiteout = (reader.path, record.kind == .opaqueWhiteout)
        if passesLink(reader.path, includingLast: whiteout.1) {
          deferred.append(whiteout)
        } else {
          try apply(whiteout)
        }
      }
    }
  }

  private mutating func apply(
    _ whiteout: (path: [UInt8], isOpaque: Bool)
  ) throws(FileTree.CapacityError) {
    try checkSteps()
    var effort = ResolutionEffort()
    defer { steps += effort.steps }
    guard
      let node = try? tree.resolve(
        whiteout.path[...], from: 0, followingLast: whiteout.isOpaque, effort: &effort),
      node != 0 || whiteout.isOpaque
    else { return }
    remove(below: node, includingRoot: !whiteout.isOpaque, sparingOwn: true)
  }

  private mutating func passesLink(_ path: [UInt8], includingLast: Bool) -> Bool {
    var node: FileTree.NodeID = 0
    var parts = path.split(separator: UInt8(ascii: "/"))
    if !includingLast, !parts.isEmpty { parts.removeLast() }
    for part in parts {
      steps += 1
      guard let child = tree.child(of: node, named: part) else { return false }
      if tree.inode(of: child).kind == .symbolicLink { return true }
      node = child
    }
    return false
  }
}

// MARK: Removing

extension TreeMerger {
  mutating func remove(below node: FileTree.NodeID, includingRoot: Bool, sparingOwn: Bool) {
    var hidden: Int64 = 0
    steps += tree.remove(below: node, includingRoot: includingRoot, by: layer, sparingOwn: sparingOwn) {
      [layer] file in
      hidden += Self.bytes(of: file, hiddenBy: layer)
    }
    hiddenBytes[Int(layer) - 1] += hidden
    lastFolder = nil
  }

  /// Counts a file that has no path any more, if a lower layer brought it.
  mutating func countHidden(_ file: FileTree.Inode) {
    hiddenBytes[Int(layer) - 1] += Self.bytes(of: file, hiddenBy: layer)
  }

  /// Takes back ``countHidden(_:)`` of a file that gets a path again, by a hard link.
  mutating func uncountHidden(_ file: PackedFile) {
    guard file.isApart, tree.inodes[file].links == 0 else { return }
    hiddenBytes[Int(layer) - 1] -= Self.bytes(of: tree.inodes[file], hiddenBy: layer)
  }

  private static func bytes(of file: FileTree.Inode, hiddenBy layer: UInt16) -> Int64 {
    file.kind == .regularFile && file.layer != layer ? file.size : 0
  }
}
