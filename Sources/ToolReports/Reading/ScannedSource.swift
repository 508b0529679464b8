internal import ComparisonModel
internal import Diagnostics
internal import JSONDocuments
import Messages

/// The image that Syft or Grype looked at, as both write it under `source`.
struct ScannedSource {
  let image: MeasuredImage
  private let names: [String]
  private let digests: [String]
  private let userInput: String?

  init(_ node: JSONNode?, in file: ReportFile) throws(ReportFault) {
    let type = try node?.text("type") ?? "image"
    guard type == "image" || file.imageName != nil else {
      throw ReportFault(
        .unsupported, at: node.map { Int($0.offset) }, "this is a report on a \(type), and not on an image",
        suggestion: "name the image that it is of with --image NAME")
    }
    // Grype and Syft up to 0.84 write it under 'target', Syft since then under 'metadata'.
    let target = [node?.value("metadata"), node?.value("target")].compactMap(\.self).first { node in
      if case .object = node.content { true } else { false }
    }
    var given = try target?.text("userInput")
    if given == nil { given = try node?.text("name") }
    let tags = try target?.texts("tags") ?? []
    let isFile = [".tar", ".gz", ".tgz"].contains { given?.hasSuffix($0) == true }
    let isImage = type == "image"
    userInput = given
    names = tags
    digests = (try target?.texts("repoDigests") ?? []).compactMap(\.digestOfName)
    image = MeasuredImage(
      name: try file.name(isImage ? (isFile ? tags.first ?? file.imageName ?? given : given) : nil),
      configDigest: try target?.digest("imageID"),
      platform: try target?.platform(os: "os", architecture: "architecture", variant: "variant"))
  }

  func fill(_ draft: inout ReportDraft) {
    draft.names = names
    draft.namedDigests = digests + [userInput?.digestOfName].compactMap(\.self)
    draft.addDetail("target", userInput)
  }
}
