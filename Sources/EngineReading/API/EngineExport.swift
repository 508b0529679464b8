internal import HTTPTransfer
internal import ImageSources
import Messages

/// The bytes of an archive while an engine sends them.
struct EngineExport: BlobStream {
  private let response: HTTPResponse
  private let engine: ContainerEngine

  init(_ response: HTTPResponse, engine: ContainerEngine) {
    self.response = response
    self.engine = engine
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImageReadingError) -> Int {
    do throws(HTTPError) {
      return try response.read(into: buffer)
    } catch {
      throw ImageReadingError(
        code: .engineUnavailable, why: "\(engine.name) stopped in the middle of the image: \(error.why)",
        suggestion: "Try again; the engine's log says why it stopped")
    }
  }
}
