import JSONDocuments

/// Reads the outermost object of an attached document: what it wraps, and what it says itself.
struct WrappingReading {
  /// The most subjects, certificates, builders and revisions that are kept.
  private static let maximumItems = 64

  /// What an envelope or a bundle wraps, in base64.
  private(set) var payload: String?
  /// Certificates, in base64.
  private(set) var certificates: [String] = []
  /// The statement that it is; nil where it is none.
  private(set) var statement: StatementContent?
  /// Whether it is a signature that wraps nothing to read.
  private(set) var isSignature = false
  /// The digest of the image that a signature of cosign is for.
  private(set) var signedDigest: String?
  /// Whether it says that it is a bill of materials, of whatever version.
  private(set) var looksLikeBill = false

  /// Goes through the document.
  mutating func read(_ walk: inout JSONWalk) throws(JSONFault) {
    guard walk.kind == .object else { return }
    var (isStatement, type) = (false, String?.none)
    var content = StatementContent()
    try walk.members { key, _, walk throws(JSONFault) in
      switch key {
      case "_type": isStatement = Self.text(try walk.node())?.contains("in-toto.io/Statement") ?? false
      case "predicateType": type = Self.text(try walk.node())
      case "subject" where walk.kind == .array: try Self.subjects(&walk, &content)
      case "predicate" where walk.kind == .object: try Self.predicate(&walk, &content)
      case "payload": payload = Self.text(try walk.node())
      case "dsseEnvelope" where walk.kind == .object: try envelope(&walk)
      case "messageSignature": isSignature = true
      case "critical": try signed(&walk)
      case "verificationMaterial": try material(&walk)
      case "header": try header(&walk)
      case "bomFormat", "spdxVersion": looksLikeBill = true
      default: return
      }
    }
    content.predicateType = type
    if isStatement { statement = content }
  }

  private static func text(_ node: JSONNode) -> String? {
    guard case .string(let text) = node.content else { return nil }
    return text
  }

  private mutating func envelope(_ walk: inout JSONWalk) throws(JSONFault) {
    try walk.members { key, _, walk throws(JSONFault) in
      if key == "payload" { payload = Self.text(try walk.node()) }
    }
  }

  /// The certificates of a bundle (`certificate.rawBytes`, or the first of `x509CertificateChain.certificates`).
  private mutating func material(_ walk: inout JSONWalk) throws(JSONFault) {
    guard walk.kind == .object else { return }
    try walk.members { key, _, walk throws(JSONFault) in
      guard key == "certificate" || key == "x509CertificateChain" else { return }
      let node = try walk.node()
      var certificate = node["rawBytes"]
      if case .array(let chain)? = node["certificates"]?.content { certificate = chain.first?["rawBytes"] }
      if let text = certificate.flatMap(Self.text) { certificates.append(text) }
    }
  }

  /// The certificate of a signature of Notation (`header.x5c`), which is a JSON Web Signature.
  private mutating func header(_ walk: inout JSONWalk) throws(JSONFault) {
    let node = try walk.node()
    guard case .array(let chain)? = node["x5c"]?.content else { return }
    isSignature = true
    if let text = chain.first.flatMap(Self.text) { certificates.append(text) }
  }

  /// What a signature of cosign is for (`critical.image`, the format of Red Hat's simple signing).
  private mutating func signed(_ walk: inout JSONWalk) throws(JSONFault) {
    isSignature = true
    let node = try walk.node()
    signedDigest = node["image"]?["docker-manifest-digest"].flatMap(Self.text)
  }

  private static func subjects(
    _ walk: inout JSONWalk, _ content: inout StatementContent
  ) throws(JSONFault) {
    try walk.elements { walk throws(JSONFault) in
      let digest = try walk.node()["digest"]?["sha256"].flatMap(text)
      if let digest, content.subjects.count < maximumItems { content.subjects.append("sha256:\(digest)") }
    }
  }

  /// The builder and the revisions of sources: of SLSA 0.2 (`builder`, `materials`, `metadata`) and 1.0 (`runDetails`,
  /// `buildDefinition`).
  private static func predicate(
    _ walk: inout JSONWalk, _ content: inout StatementContent
  ) throws(JSONFault) {
    try walk.members { key, _, walk throws(JSONFault) in
      switch key {
      case "builder": content.add(builder: try walk.node()["id"])
      case "materials", "resolvedDependencies":
        guard walk.kind == .array else { return }
        try walk.elements { walk throws(JSONFault) in content.add(material: try walk.node()) }
      case "metadata" where walk.kind == .object:
        try walk.members { key, _, walk throws(JSONFault) in
          guard key == "https://mobyproject.org/buildkit@v1#metadata" else { return }
          content.add(revision: try walk.node()["vcs"]?["revision"])
        }
      case "buildDefinition", "runDetails":
        guard walk.kind == .object else { return }
        try predicate(&walk, &content)
      default: return
      }
    }
  }
}

extension StatementContent {
  /// The most builders and revisions that are kept.
  private static let maximumItems = 64

  fileprivate mutating func add(builder node: JSONNode?) {
    guard case .string(let id)? = node?.content, !id.isEmpty, builders.count < Self.maximumItems else {
      return
    }
    builders.append(id)
  }

  fileprivate mutating func add(revision node: JSONNode?) {
    guard case .string(let revision)? = node?.content, revisions.count < Self.maximumItems else { return }
    revisions.append(revision)
  }

  /// A material that lies in a version control: its digest is a revision.
  fileprivate mutating func add(material: JSONNode) {
    guard case .string(let address)? = material["uri"]?.content,
      address.hasPrefix("git") || address.contains(".git")
    else { return }
    let digest = material["digest"]
    add(revision: digest?["gitCommit"] ?? digest?["sha1"])
  }
}
