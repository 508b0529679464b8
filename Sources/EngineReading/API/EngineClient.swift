internal import HTTPTransfer
internal import ImageSources
import Messages
internal import OCIFormat
internal import TextLayout

/// Asks an engine through Docker's interface. Paths have no version, so that each engine speaks its newest.
struct EngineClient: Sendable {
  /// The longest that an export may take until its first byte, in milliseconds: 30 minutes. Docker before 25 writes all
  /// layers to a folder of its own before it sends anything.
  static let exportMilliseconds: Int64 = 30 * 60_000
  /// How often a request is tried. An engine on this machine does not get better by being asked again.
  static let attempts = 1

  let engine: ContainerEngine
  let endpoint: EngineEndpoint
  private let http: HTTPClient
  private let exportHTTP: HTTPClient

  init(_ engine: ContainerEngine, at endpoint: EngineEndpoint) {
    self.engine = engine
    self.endpoint = endpoint
    var limits = HTTPLimits()
    limits.maximumAttempts = Self.attempts
    limits.maximumTimeouts = Self.attempts
    limits.repeatsServerFaults = false
    var exportLimits = limits
    exportLimits.firstByteMilliseconds = Self.exportMilliseconds
    exportLimits.silenceMilliseconds = Self.exportMilliseconds
    let access =
      switch endpoint {
      case .socket(let path): HTTPAccess(unixSocket: path)
      case .address(_, let trust): HTTPAccess(trust: { _ in trust })
      }
    http = HTTPClient(access: access, limits: limits)
    exportHTTP = HTTPClient(access: access, limits: exportLimits)
  }

  /// What the engine answers about an image, or about itself.
  /// - Throws: ``ImageReadingError`` when it does not answer, or answers with what is not understood.
  func document<Value: Decodable>(
    _ type: Value.Type, _ path: String, image: String? = nil
  ) throws(ImageReadingError) -> Value {
    let answer: (head: HTTPResponseHead, body: [UInt8])
    do throws(HTTPError) {
      answer = try http.document(
        HTTPRequest(.get, try url(path)), maximumBytes: JSONDocument.maximumBytes, "answer to \(path)")
    } catch {
      throw unreachable(error)
    }
    guard answer.head.status == 200 else { throw refusal(answer.head.status, answer.body, image: image) }
    do throws(OCIFormatError) {
      return try JSONDocument.decode(type, from: answer.body, document: "answer to \(path)")
    } catch {
      throw ImageReadingError(
        code: .engineUnavailable,
        why: "\(engine.name) at \(endpoint.description) answers what is not understood: \(error.cause)",
        suggestion: "Is it an engine that listens there?")
    }
  }

  /// The archive of an image, as `docker save` writes it.
  /// - Throws: ``ImageReadingError`` when the engine refuses.
  func export(_ id: String, image: String) throws(ImageReadingError) -> EngineExport {
    let response: HTTPResponse
    do throws(HTTPError) {
      response = try exportHTTP.send(HTTPRequest(.get, try url("/images/\(id)/get")))
    } catch {
      throw unreachable(error)
    }
    guard response.head.status == 200 else {
      let body = try? response.bytes(maximumBytes: JSONDocument.maximumBytes, "refusal")
      throw refusal(response.head.status, body ?? [], image: image)
    }
    return EngineExport(response, engine: engine)
  }

  private func url(_ path: String) throws(HTTPError) -> HTTPURL {
    let base =
      switch endpoint {
      case .socket: "http://localhost"
      case .address(let url, _): url.origin.description
      }
    guard let url = HTTPURL(base + path) else {
      throw HTTPError(.malformed, at: endpoint.description, why: "'\(path)' is no address")
    }
    return url
  }

  // MARK: What can go wrong

  private func unreachable(_ error: HTTPError) -> ImageReadingError {
    let fault: (why: Message, suggestion: Message?) =
      switch (endpoint, error.code) {
      case (.socket(let path), .unreachable), (.socket(let path), .system):
        SocketFault(path).explained(engine)
      case (_, .unreachable): ("nothing listens at \(endpoint.description)", engine.start)
      case (_, .plainRefused):
        (
          "\(endpoint.description): \(error.why)",
          "Set DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH, or forward the engine's socket"
        )
      default: ("\(endpoint.description): \(error.why)", error.suggestion)
      }
    return ImageReadingError(
      code: .engineUnavailable, why: "\(engine.name) cannot be asked: \(fault.why)",
      suggestion: fault.suggestion)
  }

  private func refusal(_ status: Int, _ body: [UInt8], image: String?) -> ImageReadingError {
    if status == 404, let image {
      return ImageReadingError(
        code: .noSuchImage, image: image, why: "\(engine.name) has no image '\(image)'",
        suggestion: engine.pull(image))
    }
    let document = try? JSONDocument.decode(EngineErrorDocument.self, from: body, document: "refusal")
    let message = document?.message.map { ": \(VisibleText.line($0, maximumBytes: 1_000))" } ?? ""
    return ImageReadingError(
      code: .engineUnavailable,
      why: "\(engine.name) at \(endpoint.description) refuses with status \(status)\(message)")
  }
}
