public import ComparisonModel

/// The names of measurement files: the image's name, made safe, and the start of its digest.
public enum MeasurementFileName {
  /// The most characters that are taken of an image's name.
  public static let maximumNameCharacters = 80

  /// `node-24-slim-f110f263c7a7.json`: the same image always has the same name, and no name leaves its folder.
  ///
  /// - Parameters:
  ///   - measurement: the measurement.
  ///   - ending: what else stands in the name, such as the tool; letters, digits, hyphens and dots of ASCII.
  public static func name(for measurement: Measurement, ending: String? = nil) -> String {
    var safe = ""
    for scalar in measurement.image.name.unicodeScalars {
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      let character: Character = isPlain || scalar == "." || scalar == "_" ? Character(scalar) : "-"
      if character == "-", safe.last == "-" || safe.isEmpty { continue }
      if character == ".", safe.isEmpty { continue }
      safe.append(character)
    }
    let name = safe.suffix(maximumNameCharacters).drop { $0 == "-" || $0 == "." }
    let digest = measurement.image.manifestDigest ?? measurement.image.configDigest ?? ""
    let digits = digest.split(separator: ":").last?.prefix(12) ?? ""
    let parts = [String(name), String(digits), ending ?? ""]
    return parts.filter { !$0.isEmpty }.joined(separator: "-") + ".json"
  }
}
