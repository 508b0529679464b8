public import Messages

/// Why a profile's DTD cannot be used.
public struct DocumentTypeDefinitionError: Error, Sendable, Equatable, MessageConvertible {
  /// What went wrong.
  public enum Code: String, Sendable {
    /// The system's XML catalog does not know the public identifier.
    case notInstalled
    /// The catalog points to something that is not a local file.
    case notLocal
    /// The DTD, or a file that it names, cannot be read or is not a DTD.
    case unreadable
    /// There was no memory for it.
    case outOfMemory
  }

  /// What went wrong.
  public let code: Code
  /// The profile whose DTD it is.
  public let profile: XMLProfile
  /// The address or the parser's message, where there is one.
  public let detail: String

  /// The Debian package that brings the DTDs and enters them into the XML catalog.
  public static let debianPackage = "w3c-sgml-lib"

  /// The message in English.
  public var description: String { message.description }

  /// What is wrong and what to do.
  public var message: Message {
    let dtd: Message = "the DTD of \(profile.title) (\"\(profile.publicIdentifier)\")"
    let mend: Message =
      "install the Debian package \(Self.debianPackage) (apt-get install \(Self.debianPackage) xml-core), or run Scripts/install-dependencies"
    return switch code {
    case .notInstalled: "\(dtd) is not in the system's XML catalog (/etc/xml/catalog): \(mend)"
    case .notLocal: "\(dtd) is not a local file, but \(detail), and is not fetched: \(mend)"
    case .unreadable: "\(dtd) cannot be read (\(detail)): \(mend)"
    case .outOfMemory: "no memory is left for \(dtd)"
    }
  }
}
