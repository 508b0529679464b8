public import Messages

/// Why a document cannot be written on.
public enum XMLWriterError: Error, MessageConvertible {
  /// The call does not fit what was written before: an attribute after content, an end without a start.
  case misplaced(call: String, openElements: Int)
  /// The receiver of the bytes refused them.
  case refused(by: any Error)
  /// There was no memory for the writer.
  case outOfMemory

  /// The message in English.
  public var description: String { message.description }

  /// What is wrong.
  public var message: Message {
    switch self {
    case .misplaced(let call, let openElements):
      "\(call) does not fit here, with \(openElements) elements open"
    case .refused(let error): "what was written was refused: \(error)"
    case .outOfMemory: "no memory is left for the XML writer"
    }
  }
}
