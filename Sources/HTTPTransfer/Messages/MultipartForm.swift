/// A form with a file, as browsers send them: `multipart/form-data`, RFC 7578. Who makes one bounds the file.
public struct MultipartForm: Sendable {
  /// The line that parts the values. It holds a digest of what is sent, which nothing that is sent can hold itself.
  private let boundary: String
  /// What is sent.
  public private(set) var body: [UInt8] = []

  /// Begins a form.
  ///
  /// - Parameter digest: What no value holds: digits that were made of what is sent.
  public init(digest: String) { boundary = "plimsoll-\(digest)" }

  /// The field that says what the body is.
  public var contentType: HTTPField? {
    HTTPField("Content-Type", "multipart/form-data; boundary=\(boundary)")
  }

  /// Adds a value.
  public mutating func add(_ name: String, _ value: String) { add(name, "", Array(value.utf8)) }

  /// Adds a file.
  public mutating func add(_ name: String, file: String, type: String, _ content: [UInt8]) {
    add(name, "; filename=\"\(Self.quoted(file))\"\r\nContent-Type: \(type)", content)
  }

  /// Ends the form.
  public mutating func end() { body += "--\(boundary)--\r\n".utf8 }

  private mutating func add(_ name: String, _ more: String, _ content: [UInt8]) {
    body +=
      "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(Self.quoted(name))\"\(more)\r\n\r\n".utf8
    body += content
    body += "\r\n".utf8
  }

  /// A name as browsers write it: what would end it is percent-encoded.
  private static func quoted(_ name: String) -> String {
    name.unicodeScalars.reduce(into: "") { quoted, scalar in
      switch scalar {
      case "\"": quoted += "%22"
      case "\r": quoted += "%0D"
      case "\n": quoted += "%0A"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
  }
}
