public import OCIFormat

/// Why an image cannot be read.
public struct ImageReadingError: Error, Hashable, Sendable, CustomStringConvertible {
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
    case unrecognized
    /// The archive itself is damaged or ends early.
    case corruptArchive
    /// A document of the image (index, manifest, configuration) cannot be read.
    case invalidDocument
    /// No image has the name.
    case noSuchImage
    /// No image is for the platform.
    case noSuchPlatform
    /// A blob is missing.
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
    /// The reading was cancelled.
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

    /// Makes a position.
    public init(number: Int, count: Int, digest: Digest?) {
      self.number = number
      self.count = count
      self.digest = digest
    }

    /// `layer 3 of 8 (sha256:…)`.
    public var description: String {
      "layer \(number) of \(count)" + (digest.map { " (\($0))" } ?? "")
    }
  }

  /// The kind of fault.
  public var code: Code
  /// The image or file, as the user named it; nil when there is none yet.
  public var image: String?
  /// The layer the fault is in.
  public var layer: LayerPosition?
  /// What is wrong.
  public var why: String
  /// What to do about it, where something can be done.
  public var suggestion: String?

  /// Makes an error of its parts.
  public init(
    code: Code, image: String? = nil, layer: LayerPosition? = nil, why: String, suggestion: String? = nil
  ) {
    self.code = code
    self.image = image
    self.layer = layer
    self.why = why
    self.suggestion = suggestion
  }

  /// The whole of it in one line.
  public var description: String {
    var text = image.map { "\($0): " } ?? ""
    if let layer { text += "\(layer): " }
    text += why
    if let suggestion { text += ". \(suggestion)" }
    return text
  }
}
