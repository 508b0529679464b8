extension ImageReadingError {
  /// The error with what else a name might have meant that stood alone.
  package func noting(_ reference: ImageReference) -> ImageReadingError {
    guard reference.isBare else { return self }
    var error = self
    switch code {
    case .invalidReference, .noSuchImage, .notAuthorized, .unreachable:
      error.why += "; and there is no file or folder '\(reference.location)'"
    default: break
    }
    return error
  }
}
