package import ELFReading

/// What an add-on itself tells of how it makes itself known to Node.js (Node.js, `src/node_binding.cc`, `DLOpen`).
public struct AddOnRegistration: Hashable, Sendable {
  /// The version numbers in the structures that it hands to `node_module_register` while it is loaded.
  public var registeredVersions: Set<Int> = []
  /// The version numbers in the names of its functions `node_register_module_vNNN`.
  public var initialisedVersions: Set<Int> = []
  /// The version of Node-API that it requires (`node_api_module_get_api_version_v1`); nil where it does not say.
  public var nodeAPIVersion: Int?

  /// Makes what the exported functions of an add-on tell.
  public init(
    registeredVersions: Set<Int> = [], initialisedVersions: Set<Int> = [], nodeAPIVersion: Int? = nil
  ) {
    self.registeredVersions = registeredVersions
    self.initialisedVersions = initialisedVersions
    self.nodeAPIVersion = nodeAPIVersion
  }

  /// The beginning of the name of the function that sets an add-on up, before its `NODE_MODULE_VERSION`.
  static let initialiserPrefix = "node_register_module_v"
  /// The function that sets an add-on of Node-API up.
  static let nodeAPIInitialiser = "napi_register_module_v1"
  /// The function of Node.js that takes an add-on's structure while it is loaded.
  static let registeringFunction = "node_module_register"
  /// The same for an older add-on of Node-API, whose structure has no version.
  static let nodeAPIRegisteringFunction = "napi_module_register"
  private static let nodeAPIVersionFunction = "node_api_module_get_api_version_v1"

  /// Reads what an add-on tells.
  package init(_ object: ELFObject, _ contents: ELFContents) {
    for symbol in contents.symbols(beginningWith: [Self.initialiserPrefix, Self.nodeAPIVersionFunction]) {
      if symbol.name == Self.nodeAPIVersionFunction {
        let code = contents.bytes(from: symbol.address, maximumBytes: ConstantFunction.maximumBytes)
        nodeAPIVersion = code.flatMap { ConstantFunction.value(Array($0), object.target) }
      } else if let version = Int(symbol.name.dropFirst(Self.initialiserPrefix.count)) {
        initialisedVersions.insert(version)
      }
    }
    if object.required.contains(anyOf: [SymbolKey(Self.registeringFunction)]) {
      registeredVersions = ModuleStructure.versions(in: contents)
    }
  }
}
