import Diagnostics
import ImageSources
import Messages

extension ImageReadingError {
  /// The error for people: where, what, why, and what to do about it.
  var explanation: Message { explanation(.error) }

  /// The same as an error, or as a warning where the rest is measured all the same.
  func explanation(_ severity: Diagnostic.Severity) -> Message {
    let subject = subjectMessage
    let place: Message = subject.isEmpty ? "" : "\(subject): "
    var text: Message = "\(severity.word): \(place)\(cause) [\(code.rawValue)]"
    if let advice = adviceMessage { text += "\n  help: \(advice)" }
    if let bound { text += "\n  help: \(ReadingOptions.name(of: bound)) sets this bound" }
    return text
  }
}
