/// What images add to a host that has others of them: the layers that it does not hold yet, each once.
///
/// Layers are told apart by the digests of their stored bytes, as a registry and a host's content store do. The same
/// files compressed in another way are another layer.
public struct LayerSharing: Sendable {
  /// For each image, the sizes of its layers by their digests.
  private let layers: [[String: Int64]]

  /// Prepares to compare images by their layers.
  public init(_ images: [[MeasuredLayer]]) {
    layers = images.map { layers in
      Dictionary(layers.map { ($0.digest, $0.size.bytes) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// What an image adds to a host that has none of the others.
  public func alone(_ image: Int) -> ByteCount { added(layers[image].values) }

  /// What an image adds to a host that has another.
  public func added(by image: Int, toHostWith other: Int) -> ByteCount {
    let held = layers[other]
    return added(layers[image].lazy.filter { held[$0.key] == nil }.map(\.value))
  }

  /// A sum of sizes; what they claim beyond 2^63 - 1 is left out.
  private func added(_ sizes: some Sequence<Int64>) -> ByteCount {
    ByteCount(
      sizes.reduce(0) { total, size in
        let (sum, overflows) = total.addingReportingOverflow(size)
        return overflows ? .max : sum
      })
  }
}
