import JSONDocuments
import Messages

/// Reads an SPDX document of version 2 (SPDX specification 2.3, clauses 6, 7 and 11, in its JSON form).
struct SPDXReading {
  private(set) var bill: BillOfMaterials
  private var described: Set<String> = []

  init(format: BillFormat) {
    bill = BillOfMaterials(format: format)
  }

  /// Goes through the document.
  mutating func document(_ walk: inout JSONWalk) throws(JSONFault) {
    try walk.members { key, _, walk throws(JSONFault) in
      switch key {
      case "name": bill.name = try walk.text(key)
      case "documentNamespace": bill.identity = try walk.text(key)
      case "creationInfo": try creationInfo(&walk)
      case "packages":
        try walk.items(key) { walk throws(JSONFault) in try package(&walk) }
      case "documentDescribes":
        try walk.items(key) { walk throws(JSONFault) in
          if let id = try walk.text("documentDescribes") { described.insert(id) }
        }
      case "relationships":
        try walk.items(key) { walk throws(JSONFault) in try relationship(&walk) }
      default: return
      }
    }
    bill.takeSubjectOut(described: described)
  }

  private mutating func creationInfo(_ walk: inout JSONWalk) throws(JSONFault) {
    guard walk.kind == .object else { return }
    try walk.members { key, _, walk throws(JSONFault) in
      switch key {
      case "created": bill.created = try walk.text(key)
      case "creators":
        try walk.items(key) { walk throws(JSONFault) in
          guard let creator = try walk.text("creators") else { return }
          if bill.creators.count < BillLimits.maximumItems { bill.creators.append(creator) }
        }
      default: return
      }
    }
  }

  private mutating func relationship(_ walk: inout JSONWalk) throws(JSONFault) {
    let texts = try walk.texts(["spdxElementId", "relationshipType", "relatedSpdxElement"])
    guard texts["relationshipType"] == "DESCRIBES", texts["spdxElementId"] == "SPDXRef-DOCUMENT",
      let id = texts["relatedSpdxElement"], described.count < BillLimits.maximumItems
    else { return }
    described.insert(id)
  }

  private mutating func package(_ walk: inout JSONWalk) throws(JSONFault) {
    let offset = walk.offset
    guard bill.packages.count < BillLimits.maximumPackages else {
      throw JSONFault(
        .limit, offset: offset, message: "there are more than \(BillLimits.maximumPackages) packages")
    }
    var package = BillPackage(name: "")
    var purpose: String?
    try walk.members { key, _, walk throws(JSONFault) in
      switch key {
      case "SPDXID": package.id = try walk.text(key)
      case "name": package.name = try walk.text(key) ?? ""
      case "versionInfo": package.version = try walk.text(key)
      case "primaryPackagePurpose": purpose = try walk.text(key)
      case "externalRefs": try Self.references(&walk, of: &package)
      case "checksums": try Self.checksums(&walk, of: &package)
      case "attributionTexts": try Self.attributions(&walk, of: &package)
      default: return
      }
    }
    package.kind = Self.kind(purpose, id: package.id ?? "")
    if package.version?.isEmpty == true { package.version = nil }
    guard !package.name.isEmpty else {
      bill.unnamed += 1
      return
    }
    bill.packages.append(package)
  }

  /// What a package is; where a document of version 2.2 does not say it, the ids of Trivy do.
  static func kind(_ purpose: String?, id: String) -> BillPackage.Kind {
    switch purpose?.replacing("_", with: "-") {
    case "CONTAINER": return .container
    case "OPERATING-SYSTEM": return .operatingSystem
    case "FILE": return .file
    case "LIBRARY", "FRAMEWORK", "APPLICATION": return .package
    case let purpose?: return .other(purpose)
    case nil:
      if id.hasPrefix("SPDXRef-OperatingSystem-") { return .operatingSystem }
      return id.hasPrefix("SPDXRef-ContainerImage-") ? .container : .package
    }
  }

  private static func references(
    _ walk: inout JSONWalk, of package: inout BillPackage
  ) throws(JSONFault) {
    try walk.items("externalRefs") { walk throws(JSONFault) in
      let texts = try walk.texts(["referenceType", "referenceLocator"])
      guard package.url == nil, let type = texts["referenceType"], let locator = texts["referenceLocator"]
      else { return }
      // Some writers give the whole address of the type.
      if type == "purl" || type.hasSuffix("/purl") { package.url = PackageURL(locator) }
    }
  }

  private static func checksums(
    _ walk: inout JSONWalk, of package: inout BillPackage
  ) throws(JSONFault) {
    try walk.items("checksums") { walk throws(JSONFault) in
      let texts = try walk.texts(["algorithm", "checksumValue"])
      guard let algorithm = texts["algorithm"], let value = texts["checksumValue"],
        package.digests.count < BillLimits.maximumItems
      else { return }
      package.digests.append("\(algorithm.lowercased()):\(value.lowercased())")
    }
  }

  private static func attributions(
    _ walk: inout JSONWalk, of package: inout BillPackage
  ) throws(JSONFault) {
    try walk.items("attributionTexts") { walk throws(JSONFault) in
      // A licence may stand here as a whole; only names with their texts are of use.
      guard case .string(let text) = try walk.node().content, text.utf8.count <= BillLimits.maximumTextBytes,
        let colon = text.firstRange(of: ": "), package.properties.count < BillLimits.maximumItems
      else { return }
      package.properties.append(
        .init(name: String(text[..<colon.lowerBound]), value: String(text[colon.upperBound...])))
    }
  }
}
