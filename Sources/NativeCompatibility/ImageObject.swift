import ELFReading

/// An object of an image. Many scopes hold the same one: they share it.
final class ImageObject {
  /// A number that no other object of the image has.
  let id: Int
  /// Its canonical path.
  let path: String
  let object: ELFObject
  private let versionDefinitions: Set<String>

  init(id: Int, path: String, object: ELFObject) {
    self.id = id
    self.path = path
    self.object = object
    versionDefinitions = Set(object.versionDefinitions)
  }

  /// The versions of a need that this library does not offer; none are missed of one without versions.
  func missing(_ need: ELFVersionNeed) -> [String] {
    guard !versionDefinitions.isEmpty else { return [] }
    return need.versions.filter { !$0.isWeak && !versionDefinitions.contains($0.name) }.map(\.name)
  }
}
