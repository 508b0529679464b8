import Glibc

/// Notes and errors for people.
enum StandardError {
  /// Writes a line.
  static func say(_ line: String) {
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
