import HTTPTransfer
import ImageSources
import Messages

extension ImageReadingError {
  /// The error of a request for an image.
  /// - Parameter what: who was asked, for messages: `the registry`.
  init(_ error: HTTPError, _ name: RegistryName, what: Message = "the registry") {
    let code: ImageReadingError.Code =
      switch error.code {
      case .libraryMissing, .system: .system
      case .unresolvable, .unreachable, .timedOut, .interrupted, .proxy, .unavailable: .unreachable
      case .untrusted, .notTLS, .certificateFiles, .plainRefused, .badRedirect: .untrusted
      case .malformed: .invalidDocument
      case .lengthDiffers: .sizeMismatch
      case .limitExceeded: .limitExceeded
      case .rateLimited: .rateLimited
      }
    self.init(
      code: code, image: name.description, why: "\(what) at \(error.place): \(error.why)",
      suggestion: error.suggestion ?? Self.suggestion(error, name))
  }

  private static func suggestion(_ error: HTTPError, _ name: RegistryName) -> Message? {
    switch error.code {
    case .unresolvable, .unreachable:
      "Is its name right, is the network there, and is a proxy needed (HTTPS_PROXY)?"
    case .untrusted:
      "Put its authority's certificate into ~/.config/containers/certs.d/\(name.host)/ca.crt, or name a file of authorities in SSL_CERT_FILE"
    case .notTLS, .plainRefused:
      "Where the network between can be trusted, allow it with --insecure-registry \(name.host)"
    case .timedOut, .interrupted, .unavailable: "Try again later"
    case .malformed: "Is this a registry, and is no page of a login or a proxy before it?"
    case .libraryMissing, .certificateFiles, .proxy, .lengthDiffers, .limitExceeded, .badRedirect,
      .rateLimited,
      .system:
      nil
    }
  }
}
