import ImageSources
import Messages

/// A line of a list of images: one name, as on the command line. Blank lines, and those that begin with `#`, have none.
enum NameLine {
  /// The longest line, in bytes: 4 KiB. Paths are no longer (PATH_MAX), and names in registries have 255 bytes.
  static let maximumBytes = 4096

  /// The name in a line; nil where it has none.
  /// - Parameters:
  ///   - bytes: the line, without its line feed.
  ///   - place: where it stands, for the error: `images.txt:7`.
  static func name(in bytes: some Collection<UInt8>, at place: String) -> Result<String, ImageReadingError>? {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let trimmed = Array(bytes.drop(while: isBlank)).reversed().drop(while: isBlank).reversed()
    guard let first = trimmed.first, first != UInt8(ascii: "#") else { return nil }
    guard trimmed.count <= maximumBytes else {
      return .failure(fault(place, "the line has more than \(maximumBytes) bytes"))
    }
    guard !trimmed.contains(0), let name = String(validating: trimmed, as: UTF8.self) else {
      return .failure(fault(place, "the line is no text in UTF-8"))
    }
    return .success(name)
  }

  /// What is wrong with a line.
  static func fault(_ place: String, _ why: Message) -> ImageReadingError {
    ImageReadingError(
      code: .invalidReference, image: place, why: why,
      suggestion: "Write the name of one image in each line")
  }
}
