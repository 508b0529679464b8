import ELFReading

/// Whether a Node.js takes an add-on that its loader takes (Node.js, `src/node_binding.cc`, `DLOpen`, and
/// `src/node_api.cc`, `NewEnv`).
struct AddOnRules {
  let release: NodeRelease

  /// Why Node.js refuses an add-on; nil where it takes it, and where that is not known.
  ///
  /// - Parameters:
  ///   - registrations: What the add-on, and the libraries that it brings along, tell themselves.
  ///   - objects: The add-on and those libraries.
  func failure(_ registrations: [AddOnRegistration], _ objects: [ELFObject]) -> LoadFailure? {
    let registered = registrations.reduce(into: Set<Int>()) { $0.formUnion($1.registeredVersions) }
    let initialised = registrations.reduce(into: Set<Int>()) { $0.formUnion($1.initialisedVersions) }
    let version = release.moduleVersion
    // The function for this very version counts, whatever a structure says.
    if let version, initialised.contains(version) || registered.contains(version) { return nil }
    if objects.contains(where: { $0.required.contains(anyOf: Self.registeringKeys) }) {
      // A structure that was not found may have any version.
      return version.flatMap { version in
        registered.max().map { .moduleVersionDiffers(found: $0, node: version) }
      }
    }
    if objects.contains(where: { $0.defined.contains(Self.nodeAPIKey) }) {
      return nodeAPIFailure(registrations.compactMap(\.nodeAPIVersion).max())
    }
    if let other = initialised.max() {
      return version.map { .moduleVersionDiffers(found: other, node: $0) }
    }
    return .notRegistered
  }

  private func nodeAPIFailure(_ needed: Int?) -> LoadFailure? {
    guard let needed, let supported = release.nodeAPIVersion, needed > supported,
      needed != NodeRelease.experimentalNodeAPIVersion
    else { return nil }
    return .nodeAPIVersionTooNew(needed: needed, node: supported)
  }

  private static let registeringKeys: Set<SymbolKey> = [
    SymbolKey(AddOnRegistration.registeringFunction), SymbolKey(AddOnRegistration.nodeAPIRegisteringFunction),
  ]
  private static let nodeAPIKey = SymbolKey(AddOnRegistration.nodeAPIInitialiser)
}
