import ImageFixtures
import OCIFormat

extension FuzzTarget {
  /// The JSON documents of an image.
  static var documents: [FuzzTarget] {
    let image = FixtureImage(
      [FixtureLayer([.file("a", "b")])], name: "a:1", architecture: "arm64/v8",
      execution:
        #"{"User":"node","Env":["PATH=/bin","A=b"],"Entrypoint":["/x"],"Cmd":["y"],"WorkingDir":"/"}"#,
      history:
        #"[{"created":"2026-01-01T00:00:00Z","created_by":"RUN x","empty_layer":true},{"comment":"c"}]"#)
    let words = [
      "schemaVersion", "mediaType", "manifests", "layers", "config", "digest", "size", "platform",
      "annotations",
      "sha256:", "sha512:", "application/vnd.oci.image.layer.v1.tar+zstd", "rootfs", "diff_ids", "history",
      "null",
      "9223372036854775807", "-1", "1e400", "\\ud800", "\\u0000",
    ]
    return [
      FuzzTarget(
        "image-index", words: words,
        seeds: { FixtureImage.layout([image]).filter { $0.path == "index.json" }.map(\.bytes) }
      ) { _ = try ImageIndex(json: $0) },
      FuzzTarget("image-manifest", words: words, seeds: { [image.manifest] }) {
        _ = try ImageManifest(json: $0)
      },
      FuzzTarget("image-configuration", words: words, seeds: { [image.configuration] }) {
        _ = try ImageConfiguration(json: $0)
      },
      // The way from a name to the layers, with documents that do not fit each other.
      FuzzTarget(
        "layout-index", words: words,
        seeds: { FixtureImage.layout([image]).filter { $0.path == "index.json" }.map(\.bytes) }
      ) { bytes in
        try ImageRun.layout(
          FixtureImage.layout([image]).map { $0.path == "index.json" ? ($0.path, bytes) : $0 })
      },
    ]
  }
}
