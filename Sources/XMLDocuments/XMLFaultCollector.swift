import CXMLShim

/// Receives faults from the C side and makes their messages fit for one line of a terminal.
final class XMLFaultCollector {
  private(set) var faults: [XMLFault] = []

  func collect(severity: Int32, code: Int32, line: Int32, column: Int32, message: UnsafeBufferPointer<UInt8>) {
    faults.append(
      XMLFault(
        line: Int(line), column: Int(column), message: Self.oneLine(message), code: code,
        severity: Self.severity(Int(severity))))
  }

  /// The faults from the top of the document to its end: a dangling reference is only known at the end.
  func faultsByPlace() -> [XMLFault] {
    // Sorting is stable: faults of one place stay in the order they were found.
    faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private static func severity(_ number: Int) -> XMLFault.Severity {
    switch number {
    case xs_severity_warning: .warning
    case xs_severity_fatal: .fatal
    default: .error
    }
  }

  /// The message without the line ends of libxml2, and without anything that steers a terminal.
  private static func oneLine(_ message: UnsafeBufferPointer<UInt8>) -> String {
    var cleaned = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in String(decoding: message, as: UTF8.self).unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar == " " {
        pendingSpace = true
        continue
      }
      if pendingSpace, !cleaned.isEmpty { cleaned.append(" ") }
      pendingSpace = false
      cleaned.append(steersTerminal(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(cleaned)
  }

  private static func steersTerminal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    // Format characters hold the bidirectional overrides.
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
