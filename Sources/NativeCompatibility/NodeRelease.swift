import ELFReading

/// The numbers of a Node.js that decide which add-ons it takes.
public struct NodeRelease: Hashable, Sendable {
  /// `NODE_MODULE_VERSION`; nil where it is not known.
  public var moduleVersion: Int?
  /// The highest version of Node-API that it supports; nil where it is not known.
  public var nodeAPIVersion: Int?

  /// Makes the numbers of a Node.js.
  public init(moduleVersion: Int? = nil, nodeAPIVersion: Int? = nil) {
    self.moduleVersion = moduleVersion
    self.nodeAPIVersion = nodeAPIVersion
  }

  /// Reads `node_version.h`, which Node.js installs for add-ons to be compiled with.
  public init(header: String) {
    var numbers: [Substring: Int] = [:]
    for line in header.split(whereSeparator: \.isNewline) {
      let words = line.split(maxSplits: 3, whereSeparator: \.isWhitespace)
      guard words.count >= 3, words[0] == "#define", let number = Int(words[2]) else { continue }
      numbers[words[1]] = numbers[words[1]] ?? number
    }
    moduleVersion = numbers["NODE_MODULE_VERSION"]
    nodeAPIVersion = numbers["NODE_API_SUPPORTED_VERSION_MAX"] ?? numbers["NAPI_VERSION"]
  }

  /// Node-API's version of what is still tried out, which every Node.js takes (`NAPI_VERSION_EXPERIMENTAL`).
  static let experimentalNodeAPIVersion = Int(Int32.max)
  /// The library that a Node.js of several programs consists of, before its `NODE_MODULE_VERSION`.
  private static let libraryPrefix = "libnode.so."

  /// The numbers of a Node.js in an image: what its program says, then its library, then the headers beside it.
  init(of node: ImageObject, in image: NativeImage) {
    let libraries = node.object.needed.filter { $0.hasPrefix(Self.libraryPrefix) }
    let prefix = LinkedObject.folder(LinkedObject.folder(node.path))
    let header = image.canonicalPath("\(prefix == "/" ? "" : prefix)/include/node/node_version.h")
    let releases =
      [image.settings.nodeReleases[node.path]]
      + libraries.map { NodeRelease(moduleVersion: Int($0.dropFirst(Self.libraryPrefix.count))) }
      + [header.flatMap { image.settings.nodeReleases[$0] }]
    self.init(
      moduleVersion: releases.lazy.compactMap { $0?.moduleVersion }.first,
      nodeAPIVersion: releases.lazy.compactMap { $0?.nodeAPIVersion }.first)
  }
}
