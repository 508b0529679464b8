internal import JSONDocuments
internal import ComparisonModel

/// A program that is in an image.
public struct ImageProgram: Hashable, Sendable {
  /// The name it is known by.
  public var name: String
  /// The path it is called by, absolute.
  public var path: String
  /// The file that path leads to when it is a link, or when the file is BusyBox; nil when it is the path itself.
  public var target: String?

  /// Whether the program is a part of BusyBox, called by another name.
  public var isBusyBoxApplet: Bool
}

extension ImageProgram {
  /// The program as a measurement's `details` have it.
  var json: JSONValue {
    .object([
      .init("name", .text(name)), .init("path", .text(path)), .init("target", .text(orNull: target)),
    ])
  }
}
