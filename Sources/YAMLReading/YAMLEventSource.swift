import CYAML
import Diagnostics
import Messages

/// The events of libyaml's parser, and its errors with their places.
struct YAMLEventSource: ~Copyable {
  /// Why there are no more events.
  struct Failure: Error {
    /// The kind of fault, as a diagnostic's code.
    var code: Diagnostic.Code
    /// Where it is.
    var location: SourceLocation
    /// What is wrong.
    var message: Message
    /// What to write instead.
    var suggestion: Message?
  }

  /// On the heap, because libyaml keeps a pointer from the parser to itself.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeBufferPointer<UInt8>

  /// Makes a source of the events of `text`, which must outlive it.
  init?(text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Hands the next event to `body` and frees it.
  func next<Result>(
    _ body: (borrowing yaml_event_t) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { yaml_event_delete(&event) }
    return try body(event)
  }

  private var failure: Failure {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unknown problem"
    switch parser.pointee.error {
    case YAML_READER_ERROR:
      let location = SourceLocation(ofByte: parser.pointee.problem_offset, in: text)
      let value = parser.pointee.problem_value
      if problem.contains("control") {
        let hexadecimal = String(value, radix: 16, uppercase: true)
        return Failure(
          code: .controlCharacter, location: location,
          message: "the control character U+\(hexadecimal) cannot stand in a YAML file",
          suggestion: "take it out")
      }
      return Failure(
        code: .notUTF8, location: location, message: "the file is not valid UTF-8: \(problem)",
        suggestion: "save the file as UTF-8")
    case YAML_MEMORY_ERROR:
      return Failure(
        code: .outOfMemory, location: SourceLocation(parser.pointee.mark),
        message: "there is not enough memory to read the file", suggestion: nil)
    default:
      return syntaxFailure(problem)
    }
  }

  private func syntaxFailure(_ problem: String) -> Failure {
    var message = Message(knownWords: problem)
    var location = SourceLocation(parser.pointee.problem_mark)
    if let context = parser.pointee.context.map({ String(cString: $0) }) {
      let place = SourceLocation(parser.pointee.context_mark)
      message =
        "\(message), \(Message(knownWords: context)) (from line \(place.line), column \(place.column))"
      // What is not closed is looked for where it was opened: at the end of the file there is nothing to see.
      if isAtEnd { location = place }
    }
    return Failure(
      code: .yamlSyntax, location: location, message: message,
      suggestion: Self.suggestion(for: problem))
  }

  /// Whether the fault was found at the end of the text, behind everything that is written there.
  private var isAtEnd: Bool {
    let last = text.lastIndex {
      $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: " ")
    }
    return SourceLocation(parser.pointee.problem_mark) > SourceLocation(ofByte: last ?? 0, in: text)
  }

  /// What to write where libyaml's words alone do not help.
  private static func suggestion(for problem: String) -> Message? {
    switch problem {
    case "mapping values are not allowed in this context":
      "put a text that holds ': ' in quotes, and check the indentation"
    case "found character that cannot start any token":
      "indent with spaces, not tabs; put a text that begins with @, `, % or a tab in quotes"
    case "found invalid Unicode character escape code":
      "write the character itself, or its number with \\U and eight digits, such as \"\\U0001F600\""
    case "found a tab character that violates indentation":
      "indent with spaces, not tabs"
    case "did not find expected '-' indicator":
      "check the indentation: a key of an item begins in the column of the item's first key, and a key behind the list where the list's own key does"
    case "did not find expected key":
      "check the indentation: keys of one mapping begin in the same column"
    case "found unexpected end of stream":
      "a quote or a bracket is not closed"
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      "close the bracket, or put a text that holds , [ ] { } in quotes"
    default: nil
    }
  }
}

extension SourceLocation {
  /// The place of a libyaml mark, which counts from 0.
  init(_ mark: yaml_mark_t) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
}
