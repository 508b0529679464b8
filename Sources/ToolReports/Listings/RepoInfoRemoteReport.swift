internal import ComparisonModel
internal import Diagnostics
import Messages
internal import OCIFormat

/// A page below `repos/…/remote/` of docker-library/repo-info: what a registry has of an image, platform by platform.
enum RepoInfoRemoteReport: ReportKind {
  static let name = "repo-info-remote"
  static let origin = "docker-library/repo-info, remote"
  static let tool = "docker-library/repo-info"

  static func recognises(_ opening: ReportOpening) -> Bool {
    opening.lines.first?.hasPrefix("## `") == true
      && opening.lines.contains { $0.contains("Manifest MIME:") || $0.hasPrefix("$ docker pull ") }
  }

  static func read(_ file: ReportFile) throws(ReportFault) -> [ToolReport] {
    var page = RemotePage()
    for line in try ListingLines(file).lines { try page.take(line) }
    try page.endSection()
    return page.images.map { image in
      var draft = ReportDraft(image.image, tool: MeasuringTool(name: tool))
      draft.method = .publishedListing
      draft.facts[.transferSize] = .bytes(image.size)
      draft.facts[.layerCount] = .count(Int64(image.image.layers.count))
      return draft.finished(self, file)
    }
  }
}

/// A page while it is read, line by line.
private struct RemotePage {
  /// An image of one platform.
  struct Image {
    var image: MeasuredImage
    var size: ByteCount
    /// The byte at which its section begins.
    var offset: Int
  }

  private(set) var images: [Image] = []
  private var indexDigest: String?
  private var isIndex = false
  private var section: Image?
  private var hasSize = false

  mutating func take(_ line: ListingLines.Line) throws(ReportFault) {
    let text = line.text
    if text.hasPrefix("### ") { return try begin(line) }
    if let pulled = text.behind("$ docker pull ") {
      let digest = String(pulled).digestOfName
      if section == nil { indexDigest = digest } else { section?.image.manifestDigest = digest }
    } else if text.contains("Manifest MIME:"), section == nil {
      isIndex = text.contains("manifest.list") || text.contains("image.index")
    } else if text.contains("Total Size:") {
      let size = try bytes(line)
      section?.size = size
      hasSize = true
    } else if text.contains("Image ID:") {
      section?.image.configDigest = text.code?.asDigest
    } else if let layer = text.behind("\t-\t`") {
      try takeLayer(layer, line)
    } else if let size = text.behind("\t\tSize:"), !size.isEmpty,
      let last = section?.image.layers.indices.last
    {
      let size = try bytes(line)
      section?.image.layers[last].size = size
    }
  }

  private mutating func takeLayer(_ text: Substring, _ line: ListingLines.Line) throws(ReportFault) {
    guard section != nil, let digest = String(text.dropLast()).asDigest else { return }
    guard (section?.image.layers.count ?? 0) < ReportLimits.maximumLayers else {
      throw ReportFault(
        .limitExceeded, at: line.offset, "the image has more than \(ReportLimits.maximumLayers) layers")
    }
    section?.image.layers.append(MeasuredLayer(digest: digest, size: ByteCount(0)))
  }

  /// A heading such as ``### `node:24` - linux; arm variant v7``.
  private mutating func begin(_ line: ListingLines.Line) throws(ReportFault) {
    try endSection()
    guard let name = line.text.code, let platform = line.text.split(separator: "` - ").last else { return }
    let words = platform.split { $0 == ";" || $0 == " " }.map(String.init).filter { $0 != "variant" }
    // Attestations are listed as a platform that is unknown.
    guard let platform = PlatformParts.joined(words) else { return }
    guard images.count < ReportLimits.maximumImages else {
      throw ReportFault(
        .limitExceeded, at: line.offset, "the page has more than \(ReportLimits.maximumImages) images")
    }
    section = Image(
      image: MeasuredImage(name: name, platform: platform), size: ByteCount(0), offset: line.offset)
    hasSize = false
  }

  /// Keeps the image of the section that ends here.
  mutating func endSection() throws(ReportFault) {
    guard var ended = section else { return }
    section = nil
    guard hasSize, ended.image.manifestDigest != nil else {
      throw ReportFault(
        .missingKey, at: ended.offset, "the image has no digest or no total size: the page is not whole",
        suggestion: "take it from docker-library/repo-info as it is")
    }
    guard try ManifestSizes.sum(ended.image.layers) == ended.size else {
      throw ReportFault(
        .malformed, at: ended.offset,
        "the layers of the image are not as large together as its total size: the page is not whole",
        suggestion: "take it from docker-library/repo-info as it is")
    }
    if isIndex { ended.image.indexDigest = indexDigest }
    images.append(ended)
  }

  /// The exact figure of `**80.7 MB (80728745 bytes)**`.
  private func bytes(_ line: ListingLines.Line) throws(ReportFault) -> ByteCount {
    let figure = line.text.split(separator: "(").last?.prefix { $0.isASCII && $0.isNumber }
    if let figure, let bytes = Int64(figure), line.text.contains(" bytes)") { return ByteCount(bytes) }
    throw ReportFault(.invalidAmount, at: line.offset, "there is no size in bytes here")
  }
}
