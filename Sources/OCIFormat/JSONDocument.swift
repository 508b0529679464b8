import FoundationEssentials
import JSONDocuments
import Messages

/// Reads JSON documents within bounds.
package enum JSONDocument {
  /// The largest document that is read: 4 MiB. The OCI distribution specification asks registries to take
  /// manifests of at least 4 MB, and what is larger is not a manifest.
  package static let maximumBytes = 4 << 20

  /// Decodes a value.
  ///
  /// Nesting is bounded by the decoder, at 512 levels.
  /// - Throws: ``OCIFormatError`` when the document is larger than ``maximumBytes``, is no JSON, or is not what
  ///   `type` asks for.
  package static func decode<Value: Decodable>(
    _ type: Value.Type, from json: [UInt8], document: String
  ) throws(OCIFormatError) -> Value {
    guard json.count <= maximumBytes else {
      throw .tooLarge(document: document, bytes: Int64(json.count))
    }
    do {
      return try JSONDecoder().decode(type, from: Data(json))
    } catch let error as DecodingError {
      if let fault = syntaxFault(in: json, document: document) { throw fault }
      throw OCIFormatError(decoding: error, document: document)
    } catch {
      throw OCIFormatError(code: .invalidDocument, document: document, why: "\(error)")
    }
  }

  /// Where a document is no JSON, which the decoder does not tell; nil where it is.
  private static func syntaxFault(in json: [UInt8], document: String) -> OCIFormatError? {
    var parser = JSONParser(
      limits: JSONLimits(maximumBytes: maximumBytes, maximumNesting: 512, maximumValues: maximumBytes),
      strictness: .asNode)
    do throws(JSONFault) {
      _ = try parser.parse(json)
      return nil
    } catch {
      let before = json.prefix(error.offset)
      let line = before.count { $0 == UInt8(ascii: "\n") } + 1
      let column = before.count - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0) + 1
      return OCIFormatError(
        code: .invalidDocument, document: document,
        why: "it is no JSON: line \(line), column \(column): \(error.message)")
    }
  }
}
