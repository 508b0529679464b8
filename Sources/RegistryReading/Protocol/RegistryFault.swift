import OCIFormat

/// The reason that a registry gives with a status: `{"errors": [{"code": "MANIFEST_UNKNOWN", "message": "…"}]}`.
///
/// OCI distribution specification 1.1, "Error codes".
struct RegistryFault {
  /// The most bytes of an answer that are looked at for a reason: 64 KiB.
  static let maximumBytes = 64 << 10

  /// The code of the first error; nil where the answer is none of these.
  let code: String?

  private struct Document: Decodable {
    struct Entry: Decodable { var code: String? }
    var errors: [Entry]?
  }

  init(_ json: [UInt8]) {
    let document = try? JSONDocument.decode(Document.self, from: json, document: "error")
    code = document?.errors?.first?.code
  }
}
