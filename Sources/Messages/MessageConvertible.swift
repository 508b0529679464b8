/// What can be told to whoever runs the program: errors and notes.
///
/// Its description is the message in English, `message.description`.
package protocol MessageConvertible: CustomStringConvertible {
  /// What is said of it.
  var message: Message { get }
}

extension Message {
  /// What is said of an error: its message, or else its description as it is.
  public init(describing error: any Error) {
    self = (error as? any MessageConvertible)?.message ?? Message(verbatim: String(describing: error))
  }
}

extension Message.Interpolation {
  /// Puts in what is said of an error.
  public mutating func appendInterpolation(_ error: any Error) {
    appendInterpolation(Message(describing: error))
  }

  /// Puts in what is said of a thing.
  package mutating func appendInterpolation(_ thing: some MessageConvertible) {
    appendInterpolation(thing.message)
  }
}
