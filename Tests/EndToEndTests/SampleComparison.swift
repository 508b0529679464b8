import Foundation

/// A comparison of two images, `a` and `b`, by their transfer sizes, whose decisions and records tests look at.
struct SampleComparison {
  /// The images of each candidate, as YAML.
  var images = ["a": "[a]", "b": "[b]"]
  /// What the guide claims of the size of `a`.
  var claimed = "50 MB"
  /// Drivers beside that of the size, as YAML.
  var drivers: [String] = []

  /// The comparison file.
  var yaml: String {
    """
    schema: plimsoll-comparison-1
    id: sample
    title: {ko: 비교, en: Comparison}
    purpose: {ko: 목적, en: Purpose}
    sources: [{id: guide, title: {ko: 안내서, en: Guide}}]
    criteria:
      - {id: size, name: {ko: 크기, en: size}, definition: {ko: 정의, en: definition}, value: bytes, measured_by: [transfer_size]}
    candidates:
      - {id: a, name: {ko: 가, en: A}, images: \(images["a"] ?? "[]")}
      - {id: b, name: {ko: 나, en: B}, images: \(images["b"] ?? "[]")}
    claims:
      - {candidate: a, criterion: size, stated: {ko: \(claimed), en: \(claimed)}, values: [{about: \(claimed), tolerance: 20%}], source: guide}
    drivers:
      - {fact: transfer_size, weight: 1, worst: 500 MB, best: 0 MB, at_most: 100 MB}
    \(drivers.map { "  - \($0)\n" }.joined())
    """
  }

  /// A line of a measurement file: an image with a transfer size in bytes, and other facts as JSON.
  static func measurement(of image: String, takenAt: String, bytes: Int, others: String = "") -> String {
    #"{"schema": "plimsoll-measurement-1", "image": {"name": "\#(image)"}, "taken_at": "\#(takenAt)T00:00:00Z", "#
      + #""tool": {"name": "t"}, "method": "image read", "facts": {"transfer_size": \#(bytes)\#(others)}}"#
      + "\n"
  }
}
