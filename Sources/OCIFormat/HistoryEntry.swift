/// One step of an image's making.
///
/// OCI image specification 1.1, "OCI Image Configuration", `history`.
public struct HistoryEntry: Hashable, Sendable, Decodable {
  /// When, as the document writes it.
  public var created: String?
  /// The instruction: `/bin/sh -c apt-get …` or `COPY … # buildkit`.
  public var createdBy: String?
  /// A remark of the builder.
  public var comment: String?
  /// Whether the step made no layer.
  public var emptyLayer: Bool

  private enum CodingKeys: String, CodingKey {
    case created, comment
    case createdBy = "created_by"
    case emptyLayer = "empty_layer"
  }

  /// Makes an entry of its parts.
  public init(createdBy: String?, emptyLayer: Bool = false, created: String? = nil, comment: String? = nil) {
    self.created = created
    self.createdBy = createdBy
    self.comment = comment
    self.emptyLayer = emptyLayer
  }

  /// Reads an entry.
  /// - Throws: `DecodingError` when a part is of another type.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    created = try container.decodeIfPresent(String.self, forKey: .created)
    createdBy = try container.decodeIfPresent(String.self, forKey: .createdBy)
    comment = try container.decodeIfPresent(String.self, forKey: .comment)
    emptyLayer = try container.decodeIfPresent(Bool.self, forKey: .emptyLayer) ?? false
  }
}
