import ELFReading

/// A dynamic loader that is in the image.
struct ImageLoader {
  /// The path by which programs ask for it.
  let path: String
  let family: LoaderFamily
  /// The loader itself.
  let file: ImageObject
  /// Libraries that it loads into every program.
  var preloaded: [String] = []

  var canonicalPath: String { file.path }
  var target: ELFTarget { file.object.target }
  var object: ELFObject { file.object }
}
