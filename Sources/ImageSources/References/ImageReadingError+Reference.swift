import Messages

extension ImageReadingError {
  /// The error with what else a name might have meant that stood alone; one that names a port means no file.
  package func noting(_ reference: ImageReference) -> ImageReadingError {
    guard reference.isBare, !Self.namesPort(reference.location) else { return self }
    var error = self
    switch code {
    case .invalidReference, .noSuchImage, .notAuthorized, .unreachable:
      error.cause += "; and there is no file or folder '\(reference.location)'"
    default: break
    }
    return error
  }

  private static func namesPort(_ name: String) -> Bool {
    name.firstIndex(of: "/").map { name[..<$0].contains(":") } ?? false
  }
}
