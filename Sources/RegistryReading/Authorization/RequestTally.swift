import Synchronization

/// How many requests of each kind were sent to registries.
public final class RequestTally: Sendable {
  /// The kinds of request.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Asks for a manifest's digest; not counted by limits of Docker Hub.
    case manifestHead = "manifest_head"
    /// Fetches a manifest or an index; what limits of Docker Hub count.
    case manifestGet = "manifest_get"
    /// Fetches a configuration or a layer.
    case blobGet = "blob_get"
    /// Lists tags.
    case tagList = "tag_list"
    /// Fetches a token.
    case token
  }

  private let counts = Mutex<[Kind: Int]>([:])

  /// Begins at zero.
  public init() {}

  /// Counts a request.
  func add(_ kind: Kind) { counts.withLock { $0[kind, default: 0] += 1 } }

  /// The requests so far.
  public var requests: [Kind: Int] { counts.withLock { $0 } }
}
