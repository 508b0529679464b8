public import Messages
public import OCIFormat
internal import TextLayout

/// Why an image cannot be read: which image, where it lies, which of its blobs, what is wrong, what to do.
public struct ImageReadingError: Error, Hashable, Sendable {
  /// The kinds of fault.
  public enum Code: String, Hashable, Sendable {
    /// The text is no reference to an image.
    case invalidReference
    /// The reference names a kind of place that is not read.
    case unsupportedReference
    /// There is nothing at the path.
    case notFound
    /// The file or folder cannot be opened or read.
    case unreadable
    /// What is there is neither an OCI layout nor a docker archive.
    case unrecognised
    /// The archive itself is damaged or ends early.
    case corruptArchive
    /// A document of the image (index, manifest, configuration) cannot be read.
    case invalidDocument
    /// No image has the name.
    case noSuchImage
    /// No image is for the platform.
    case noSuchPlatform
    /// A blob that a document names is not in the place.
    case missingBlob
    /// The bytes of a blob are not those its digest or size names.
    case digestMismatch
    /// The size of a blob is not the one its descriptor names.
    case sizeMismatch
    /// The uncompressed layer is not the one its DiffID names.
    case diffIDMismatch
    /// The compressed data of a layer is damaged.
    case corruptLayer
    /// A layer ends early.
    case truncatedLayer
    /// The tar of a layer is damaged.
    case corruptTar
    /// A bound of ``ReadingLimits`` is passed.
    case limitExceeded
    /// A container engine does not answer, or refuses.
    case engineUnavailable
    /// Nothing answers where the image lies, or the connection fails again and again.
    case unreachable
    /// Who answers there cannot be trusted: no certificate that fits, or no TLS.
    case untrusted
    /// It is not given to whoever asks.
    case notAuthorized
    /// No more requests are taken for now.
    case rateLimited
    /// The task that read the image was cancelled; nothing is wrong with the image.
    case cancelled
    /// The system refused something: memory, a thread, a temporary file.
    case system
  }

  /// Which layer an error is in.
  public struct LayerPosition: Hashable, Sendable, CustomStringConvertible {
    /// The layer's number, from 1 for the lowest.
    public var number: Int
    /// How many layers the image has.
    public var count: Int
    /// The digest of the stored layer; of an older docker archive, its DiffID.
    public var digest: Digest?

    /// Makes the position of the layer with this number, from 1 for the lowest.
    package init(number: Int, count: Int, digest: Digest?) {
      self.number = number
      self.count = count
      self.digest = digest
    }

    /// `layer 3 of 8 (sha256:…)`.
    public var description: String { message.description }

    var message: Message {
      digest.map { "layer \(number) of \(count) (\($0))" } ?? "layer \(number) of \(count)"
    }
  }

  /// Which document of an image an error is in.
  public struct DocumentReference: Hashable, Sendable, CustomStringConvertible {
    /// What it is: `index`, `manifest`, `configuration`.
    public var kind: String
    /// The digest that the document was asked for by.
    public var digest: Digest

    /// Names a document by its kind, such as `manifest`, and its digest.
    package init(_ kind: String, _ digest: Digest) {
      self.kind = kind
      self.digest = digest
    }

    /// `manifest (sha256:…)`.
    public var description: String { message.description }

    var message: Message { "\(Message(knownWords: kind)) (\(digest))" }
  }

  /// The longest explanation, in bytes: 16 KiB. Those that list what a place holds are the longest.
  static let maximumBytes = 16 << 10

  /// The kind of fault.
  public var code: Code
  /// The image's name with its tag, else how the user named it; nil when there is none yet.
  public var image: String? { didSet { image = image.map { VisibleText.line($0) } } }
  /// Where the image lies, as a reference without a name: `oci:images/node`; nil when that is not known yet.
  public var place: String? {
    didSet { place = place.map { VisibleText.line($0, maximumBytes: Self.maximumBytes) } }
  }
  /// The layer the fault is in.
  public var layer: LayerPosition?
  /// The document the fault is in.
  public var document: DocumentReference?
  /// What is wrong, as half a sentence on one line, safe to print.
  public var why: String { cause.description }
  /// What is wrong, in every language of the program.
  package var cause: Message { didSet { cause = Self.visible(cause) } }
  /// The bound that is passed, where a user can set it.
  public var bound: ReadingLimits.Bound?
  /// What to do about it, where something can be done.
  public var suggestion: String? { remedy?.description }
  /// What to do about it, in every language of the program.
  package var remedy: Message?

  /// Makes an error of its parts; texts that come from an image are made visible.
  package init(
    code: Code, image: String? = nil, layer: LayerPosition? = nil, document: DocumentReference? = nil,
    why: Message, bound: ReadingLimits.Bound? = nil, suggestion: Message? = nil
  ) {
    self.code = code
    self.image = image.map { VisibleText.line($0) }
    self.layer = layer
    self.document = document
    self.cause = Self.visible(why)
    self.bound = bound
    self.remedy = suggestion
  }

  private static func visible(_ message: Message) -> Message {
    message.mapTexts { VisibleText.line($0, maximumBytes: maximumBytes) }
  }

  /// What the fault is in: the image with its tag, its place, and the layer or document with its digest.
  public var subject: String { subjectMessage.description }

  /// The subject, in every language of the program.
  package var subjectMessage: Message {
    var parts: [Message] = []
    switch (image, place) {
    case (let image?, let place?)
    where !image.hasPrefix(place) && !image.hasPrefix(Self.withoutScheme(place)):
      parts = ["\(image) in \(place)"]
    case (let image?, _): parts = ["\(image)"]
    case (nil, let place?): parts = ["\(place)"]
    case (nil, nil): break
    }
    if let layer { parts.append(layer.message) }
    if let document { parts.append(document.message) }
    return parts.joined(separator: ": ")
  }

  /// A place without `docker://`: names in a registry begin with that.
  private static func withoutScheme(_ place: String) -> String {
    place.hasPrefix("docker://") ? String(place.dropFirst("docker://".count)) : place
  }

  /// What to do: the suggestion, else what mends faults of this kind; nil where nothing can be said.
  public var advice: String? { adviceMessage?.description }

  /// The advice, in every language of the program.
  package var adviceMessage: Message? { remedy ?? code.advice }
}

extension ImageReadingError: CustomStringConvertible, MessageConvertible {
  /// The whole of it in one line.
  package var message: Message {
    let subject = subjectMessage
    let fault: Message = subject.isEmpty ? cause : "\(subject): \(cause)"
    return adviceMessage.map { "\(fault). \($0)" } ?? fault
  }

  /// The whole of it in one line, in English.
  public var description: String { message.description }
}

extension ImageReadingError.Code {
  /// What mends faults of this kind.
  fileprivate var advice: Message? {
    switch self {
    case .corruptArchive: "Write the archive anew, or copy it again: what is here is damaged or cut"
    case .invalidDocument:
      "Export the image anew: what wrote this document did not keep to the OCI image format"
    case .missingBlob: "Copy the image again, with all its blobs"
    case .digestMismatch: "Copy or pull the image again: its bytes were damaged or exchanged"
    case .sizeMismatch: "Export the image anew: its documents and its blobs do not belong together"
    case .diffIDMismatch: "Build or export the image anew: its configuration belongs to other layers"
    case .corruptLayer, .truncatedLayer:
      "Copy or pull the image again; where that does not help, build it anew"
    case .corruptTar: "Build or export the image anew: what wrote this layer made no valid tar"
    case .invalidReference, .unsupportedReference, .notFound, .unreadable, .unrecognised, .noSuchImage,
      .noSuchPlatform, .limitExceeded, .unreachable, .untrusted, .notAuthorized, .rateLimited,
      .engineUnavailable, .cancelled, .system:
      nil
    }
  }
}
