import CXMLShim
import Synchronization

/// A profile's DTD, loaded from the local disk with all its content models compiled.
///
/// Nothing writes to it after it is loaded, so validators on several threads share it.
final class DocumentTypeDefinition: Sendable {
  // Immutable once loaded: validators read declarations and compiled content models, and copy entities.
  nonisolated(unsafe) let handle: OpaquePointer

  /// Those that were asked for. They are few, small (under 2 MB) and kept until the program ends.
  private static let loaded = Mutex<[XMLProfile: DocumentTypeDefinition]>([:])

  /// The bytes kept of a parser's message about a DTD.
  private static let maximumDetailBytes = 1024

  /// The DTD of a profile: loaded when it is first asked for.
  /// - Throws: ``DocumentTypeDefinitionError`` when it is not installed or cannot be read.
  static func of(_ profile: XMLProfile) throws(DocumentTypeDefinitionError) -> DocumentTypeDefinition {
    try loaded.withLock { loaded throws(DocumentTypeDefinitionError) in
      if let definition = loaded[profile] { return definition }
      let definition = try DocumentTypeDefinition(profile)
      loaded[profile] = definition
      return definition
    }
  }

  private init(_ profile: XMLProfile) throws(DocumentTypeDefinitionError) {
    var reason: Int32 = 0
    var detail = [CChar](repeating: 0, count: Self.maximumDetailBytes)
    let handle = xs_dtd_load(
      profile.publicIdentifier, profile.systemIdentifier, ProgramFolder.catalogPath, &reason, &detail,
      detail.count)
    guard let handle else {
      let text = detail.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw DocumentTypeDefinitionError(
        code: Self.code(of: Int(reason)), profile: profile, detail: String(decoding: text, as: UTF8.self))
    }
    self.handle = handle
  }

  deinit {
    xs_dtd_free(handle)
  }

  private static func code(of reason: Int) -> DocumentTypeDefinitionError.Code {
    switch reason {
    case xs_dtd_not_in_catalog: .notInstalled
    case xs_dtd_not_local: .notLocal
    case xs_dtd_unreadable: .unreadable
    default: .outOfMemory
    }
  }
}
