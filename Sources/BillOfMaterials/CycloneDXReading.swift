import JSONDocuments
import Messages

/// Reads a CycloneDX document (ECMA-424 and the versions before it, in their JSON form).
struct CycloneDXReading {
  private(set) var bill: BillOfMaterials
  private var entries = 0

  init(format: BillFormat) {
    bill = BillOfMaterials(format: format)
  }

  /// Goes through the document.
  mutating func document(_ walk: inout JSONWalk) throws(JSONFault) {
    try walk.members { key, _, walk throws(JSONFault) in
      switch key {
      case "serialNumber": bill.identity = try walk.text(key)
      case "metadata": try metadata(&walk)
      case "components": try components(&walk)
      default: return
      }
    }
    bill.name = bill.subject?.name
  }

  private mutating func metadata(_ walk: inout JSONWalk) throws(JSONFault) {
    guard walk.kind == .object else { return }
    try walk.members { key, _, walk throws(JSONFault) in
      switch key {
      case "timestamp": bill.created = try walk.text(key)
      case "component": bill.subject = try component(&walk)
      case "tools": try tools(&walk)
      default: return
      }
    }
  }

  /// The tools: a list until version 1.4, an object with components since 1.5.
  private mutating func tools(_ walk: inout JSONWalk) throws(JSONFault) {
    guard walk.kind == .object else {
      return try walk.items("tools") { walk throws(JSONFault) in try tool(&walk) }
    }
    try walk.members { key, _, walk throws(JSONFault) in
      guard key == "components" || key == "services" else { return }
      try walk.items(key) { walk throws(JSONFault) in try tool(&walk) }
    }
  }

  private mutating func tool(_ walk: inout JSONWalk) throws(JSONFault) {
    let texts = try walk.texts(["name", "version"])
    guard let name = texts["name"], bill.creators.count < BillLimits.maximumItems else { return }
    bill.creators.append(texts["version"].map { "\(name) \($0)" } ?? name)
  }

  private mutating func components(_ walk: inout JSONWalk) throws(JSONFault) {
    try walk.items("components") { walk throws(JSONFault) in
      let place = bill.packages.count
      guard var component = try component(&walk) else { return }
      component.slim()
      // Before the parts that it has itself.
      bill.packages.insert(component, at: place)
    }
  }

  /// The next component; those inside it are added to the bill. Nil where it has no name.
  private mutating func component(_ walk: inout JSONWalk) throws(JSONFault) -> BillPackage? {
    entries += 1
    let offset = walk.offset
    guard entries <= BillLimits.maximumPackages else {
      throw JSONFault(
        .limit, offset: offset, message: "there are more than \(BillLimits.maximumPackages) components")
    }
    var component = BillPackage(name: "")
    var group: String?
    try walk.members { key, _, walk throws(JSONFault) in
      switch key {
      case "bom-ref": component.id = try walk.text(key)
      case "type": component.kind = Self.kind(try walk.text(key) ?? "")
      case "group": group = try walk.text(key)
      case "name": component.name = try walk.text(key) ?? ""
      case "version": component.version = try walk.text(key)
      case "purl": component.url = try walk.text(key).flatMap(PackageURL.init)
      case "hashes": try Self.hashes(&walk, of: &component)
      case "properties": try Self.properties(&walk, of: &component)
      case "components": try components(&walk)
      default: return
      }
    }
    guard !component.name.isEmpty else {
      bill.unnamed += 1
      return nil
    }
    if let group, !group.isEmpty { component.name = "\(group)/\(component.name)" }
    if component.version?.isEmpty == true { component.version = nil }
    return component
  }

  private static func kind(_ type: String) -> BillPackage.Kind {
    switch type {
    case "application", "framework", "library": .package
    case "operating-system": .operatingSystem
    case "container": .container
    case "file": .file
    default: .other(type)
    }
  }

  private static func hashes(
    _ walk: inout JSONWalk, of component: inout BillPackage
  ) throws(JSONFault) {
    try walk.items("hashes") { walk throws(JSONFault) in
      let texts = try walk.texts(["alg", "content"])
      guard let algorithm = texts["alg"], let value = texts["content"],
        component.digests.count < BillLimits.maximumItems
      else { return }
      let name = algorithm.lowercased().replacing("sha-", with: "sha")
      component.digests.append("\(name):\(value.lowercased())")
    }
  }

  private static func properties(
    _ walk: inout JSONWalk, of component: inout BillPackage
  ) throws(JSONFault) {
    try walk.items("properties") { walk throws(JSONFault) in
      guard walk.kind == .object else { return }
      var (name, value): (String?, String?)
      try walk.members { key, _, walk throws(JSONFault) in
        // A value may be a document of its own: what is too long is gone over.
        guard key == "name" || key == "value", case .string(let text) = try walk.node().content,
          text.utf8.count <= BillLimits.maximumTextBytes
        else { return }
        if key == "name" { name = text } else { value = text }
      }
      if let name, let value, component.properties.count < BillLimits.maximumItems {
        component.properties.append(.init(name: name, value: value))
      }
    }
  }
}
