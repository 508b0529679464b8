public import Messages

/// Why a document of an image cannot be read.
public struct OCIFormatError: Error, Hashable, Sendable, CustomStringConvertible, MessageConvertible {
  /// The kinds of fault.
  public enum Code: String, Hashable, Sendable {
    /// The document is larger than 4 MiB.
    case documentTooLarge
    /// The document is no JSON, lacks a part, or a part has another type.
    case invalidDocument
    /// The document is of a version that is not read.
    case unsupportedSchema
    /// There are more layers than ``ImageManifest/maximumLayerCount``.
    case tooManyLayers
    /// There are more manifests than ``ImageIndex/maximumManifestCount``.
    case tooManyManifests
  }

  /// The kind of fault.
  public var code: Code
  /// Which document: `manifest`, `index`, `configuration`.
  public var document: String
  /// Where in it, as a path of keys; empty at its top.
  public var path: String
  /// What is wrong.
  public var why: String { cause.description }
  /// What is wrong, in every language of the program.
  package var cause: Message

  /// Makes an error of its parts.
  package init(code: Code, document: String, path: String = "", why: Message) {
    self.code = code
    self.document = document
    self.path = path
    self.cause = why
  }

  /// The error of a document that is larger than is read.
  package static func tooLarge(document: String, bytes: Int64) -> OCIFormatError {
    OCIFormatError(
      code: .documentTooLarge, document: document,
      why: "it is \(bytes) bytes large; at most \(JSONDocument.maximumBytes) are read")
  }

  /// The most characters of one key of a document that the place of a fault repeats: 80.
  private static let maximumKeyCharacters = 80

  /// The error that a decoder's error stands for.
  init(decoding error: DecodingError, document: String) {
    let (context, missing): (DecodingError.Context?, String?) =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
        (context, nil)
      case .keyNotFound(let key, let context): (context, key.stringValue)
      @unknown default: (nil, nil)
      }
    let path = (context?.codingPath ?? []).map { key in
      key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue.prefix(Self.maximumKeyCharacters))"
    }
    self.init(
      code: .invalidDocument, document: document, path: path.joined(),
      why: missing.map { "'\($0)' is missing" } ?? Message(verbatim: context?.debugDescription ?? "\(error)"))
  }

  /// One line: the document, the place in it, and what is wrong.
  package var message: Message {
    let document = Message(knownWords: document)
    return path.isEmpty ? "\(document): \(cause)" : "\(document) at \(path): \(cause)"
  }

  /// One line in English.
  public var description: String { message.description }
}
