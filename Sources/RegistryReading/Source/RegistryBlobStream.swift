import HTTPTransfer
import ImageSources
import Messages
import OCIFormat

/// The bytes of a layer as a registry sends them, gone on with where a connection ends early.
///
/// Nothing is verified here: whoever reads hashes all bytes, those that came after a cut among them.
struct RegistryBlobStream: BlobStream {
  private let layer: StoredLayer
  private let name: RegistryName
  private let refusal: Refusal
  private var body: ResumingBody

  /// What the registry said when the rest of the layer was asked for; it is the end of it.
  private final class Refusal {
    var error: ImageReadingError?
  }

  /// Asks for a layer.
  /// - Throws: ``ImageReadingError`` with code `missingBlob` where the registry does not have it.
  init(_ layer: StoredLayer, name: RegistryName, client: RegistryClient) throws(ImageReadingError) {
    self.layer = layer
    self.name = name
    let refusal = Refusal()
    self.refusal = refusal
    let first = try Self.request(layer, from: 0, name, client)
    do throws(HTTPError) {
      body = try ResumingBody(expectedBytes: layer.storedBytes, client: client.http, first: first) {
        start throws(HTTPError) in
        do throws(ImageReadingError) {
          return try Self.request(layer, from: start, name, client)
        } catch {
          refusal.error = error
          throw HTTPError(.malformed, at: name.place, why: error.cause)
        }
      }
    } catch {
      throw Self.located(error, layer, name)
    }
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImageReadingError) -> Int {
    do throws(HTTPError) {
      return try body.read(into: buffer)
    } catch {
      throw refusal.error ?? Self.located(error, layer, name)
    }
  }

  private static func request(
    _ layer: StoredLayer, from start: Int64, _ name: RegistryName, _ client: RegistryClient
  ) throws(ImageReadingError) -> HTTPResponse {
    guard let digest = layer.digest else {
      throw ImageReadingError(
        code: .missingBlob, layer: layer.position, why: "its manifest names no digest to ask for")
    }
    let range = start > 0 ? HTTPField("Range", "bytes=\(start)-") : nil
    let response = try client.send(
      .get, "blobs/\(digest)", of: name, .blobGet, fields: [range].compactMap { $0 })
    switch response.head.status {
    case 200, 206, 416: return response
    case 404:
      throw ImageReadingError(
        code: .missingBlob, layer: layer.position, why: "its blob is missing: the registry does not have it")
    default:
      var error = client.refusal(response, of: "a layer", name)
      error.layer = layer.position
      throw error
    }
  }

  /// The error of a transfer, as an error of the layer.
  private static func located(
    _ error: HTTPError, _ layer: StoredLayer, _ name: RegistryName
  ) -> ImageReadingError {
    var located = ImageReadingError(error, name)
    located.layer = layer.position
    // A blob that is too short is what a file that is too short is.
    if case .lengthDiffers(let bytes) = error.code, bytes < layer.storedBytes {
      located.code = .truncatedLayer
    }
    return located
  }
}
