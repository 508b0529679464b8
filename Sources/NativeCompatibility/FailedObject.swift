/// An object that does not load by itself.
struct FailedObject {
  var path: String
  /// Nil where the file is malformed.
  var file: ImageObject?
  var failures: [LoadFailure]
  /// The names of libraries that a program of the image must load before.
  var awaited: [String] = []
}
