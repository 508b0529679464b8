import Diagnostics
import Glibc
import Messages

/// Notes and errors for people.
enum StandardError {
  /// Writes a message in the reader's language, and ends its line.
  static func say(_ message: Message) {
    say(line: message.text(by: .ofReader))
  }

  /// Writes what is wrong with a file.
  static func say(_ diagnostic: Diagnostic) {
    say(line: diagnostic.text(by: .ofReader))
  }

  /// Writes what is wrong with files.
  static func say(_ error: FaultyInput) {
    say(line: error.text(by: .ofReader))
  }

  /// Writes a line that is in the reader's language already.
  static func say(line: String) {
    var text = line + "\n"
    text.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count {
        let written = Glibc.write(2, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
        guard written > 0 || errno == EINTR else { return }
        offset += max(0, written)
      }
    }
  }
}
