internal import ComparisonModel
internal import Diagnostics
internal import JSONDocuments
import Messages

/// What the inspections of Docker and Podman have in common.
struct EngineImage {
  private let tags: [String]
  private let digests: [String]
  private let id: String?
  private let platform: String?
  private let created: Timestamp?
  private let size: Int64?
  private let layerCount: Int?
  private let user: String?
  private let environment: [String]
  private let driver: String?

  init(_ node: JSONNode) throws(ReportFault) {
    tags = try node.texts("RepoTags").filter { $0 != "<none>:<none>" }
    digests = try node.texts("RepoDigests").filter { $0 != "<none>@<none>" }
    id = try node.text("Id")
    platform = try node.platform(os: "Os", architecture: "Architecture", variant: "Variant")
    created = try node.moment("Created")
    size = try node.count("Size")
    layerCount = try node.value("RootFS").map { root throws(ReportFault) in try root.list("Layers").count }
    let configuration = node.value("Config")
    user = try configuration.map { node throws(ReportFault) in try node.anyText("User") ?? "" }
    environment = try configuration?.texts("Env") ?? []
    driver = try node.value("GraphDriver")?.text("Name")
  }

  func image(named file: ReportFile) throws(ReportFault) -> MeasuredImage {
    MeasuredImage(
      name: try file.name(tags.first ?? digests.first ?? id), platform: platform, created: created)
  }

  /// Notes the size that the engine says, and what makes its meaning.
  func fill(_ draft: inout ReportDraft, engine: String, field: String) {
    draft.facts[.engineSize] = size.map { .bytes(ByteCount($0)) } ?? .unknown(.couldNotBeTold)
    if let layerCount { draft.facts[.layerCount] = .count(Int64(layerCount)) }
    draft.addConfiguration(user: user, environment: environment)
    draft.names = tags
    draft.namedDigests += digests.compactMap(\.digestOfName)
    var members = [JSONValue.Member("name", .text(engine))]
    if let driver { members.append(.init("store", .text(driver))) }
    draft.details.append(.init("engine", .object(members + [.init("field", .text(field))])))
    if !digests.isEmpty {
      draft.details.append(.init("repository_digests", .list(digests.map { .text($0) })))
    }
    draft.notes.append(EngineNotes.size(engine: engine))
  }
}

extension JSONNode {
  /// The images of an inspection: a list of them, or one.
  func inspectedImages() throws(ReportFault) -> [JSONNode] {
    guard case .array(let images) = content else { return [self] }
    guard images.count <= ReportLimits.maximumImages else {
      throw ReportFault(
        .limitExceeded, at: Int(offset),
        "there are \(images.count) images; the limit is \(ReportLimits.maximumImages)")
    }
    return images
  }

  /// A platform by the keys of its parts; nil where the system or the architecture is not told.
  func platform(os: String, architecture: String, variant: String) throws(ReportFault) -> String? {
    guard let os = try text(os), let architecture = try text(architecture) else { return nil }
    let parts = [os, architecture, try text(variant)].compactMap(\.self)
    return PlatformParts.joined(parts)
  }
}
