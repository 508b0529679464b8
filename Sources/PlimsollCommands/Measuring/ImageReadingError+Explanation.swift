import ImageSources

extension ImageReadingError {
  /// The error for people: where, what, why, and what to do about it.
  var explanation: String {
    let subject = subject
    var text = "error: " + (subject.isEmpty ? "" : "\(subject): ") + "\(why) [\(code.rawValue)]"
    if let advice { text += "\n  help: \(advice)" }
    if let bound { text += "\n  help: \(ReadingOptions.name(of: bound)) sets this bound" }
    return text
  }
}
