public import Messages

/// Gathers what is wrong with one file while it is read.
public struct DiagnosticCollector: Sendable {
  /// The most diagnostics that are kept of one file; the others are counted.
  public static let maximumDiagnostics = 1_000

  /// The file, as the user named it.
  public let file: String
  /// What was found, in the order it was found.
  public private(set) var diagnostics: [Diagnostic] = []
  /// How many were found beyond ``maximumDiagnostics``.
  public private(set) var unkept = 0
  /// Whether there is an error among all that was found.
  public private(set) var hasErrors = false

  /// Whether one more diagnostic would be kept; where not, nothing costly need be worked out for it.
  public var keepsMore: Bool { room > 0 }

  /// Whether nothing was found.
  public var isEmpty: Bool { diagnostics.isEmpty && unkept == 0 }

  /// How many more diagnostics would be kept.
  public var room: Int { Self.maximumDiagnostics - diagnostics.count }

  /// Makes an empty collector for `file`.
  public init(file: String) {
    self.file = file
  }

  /// Adds an error.
  public mutating func error(
    _ code: Diagnostic.Code, at location: SourceLocation?, _ message: Message, suggestion: Message? = nil
  ) {
    add(
      Diagnostic(.error, code: code, file: file, location: location, message: message, suggestion: suggestion)
    )
  }

  /// Adds a warning.
  public mutating func warning(
    _ code: Diagnostic.Code, at location: SourceLocation?, _ message: Message, suggestion: Message? = nil
  ) {
    add(
      Diagnostic(
        .warning, code: code, file: file, location: location, message: message, suggestion: suggestion))
  }

  /// Adds a diagnostic.
  public mutating func add(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { hasErrors = true }
    if keepsMore {
      diagnostics.append(diagnostic)
    } else {
      unkept += 1
    }
  }

  /// Counts faults that were found and never made into diagnostics, as there is no room for them.
  public mutating func count(unkept count: Int, _ severity: Diagnostic.Severity) {
    guard count > 0 else { return }
    if severity == .error { hasErrors = true }
    unkept += count
  }

  /// All that was found, by place, each with its line of `source`.
  ///
  /// - Parameter source: the file's UTF-8 bytes; empty where they are not at hand.
  public func sorted(source: some Collection<UInt8>) -> [Diagnostic] {
    let order = diagnostics.indices.sorted { left, right in
      let leftPlace = diagnostics[left].location ?? SourceLocation(line: 0, column: 0)
      let rightPlace = diagnostics[right].location ?? SourceLocation(line: 0, column: 0)
      return leftPlace == rightPlace ? left < right : leftPlace < rightPlace
    }
    var sorted = order.map { diagnostics[$0] }
    Self.attachLines(of: source, to: &sorted)
    if unkept > 0 {
      sorted.append(
        Diagnostic(
          hasErrors ? .error : .warning, code: .tooManyDiagnostics, file: file,
          message: "\(unkept) more faults are not shown"))
    }
    return sorted
  }

  private static func attachLines(of source: some Collection<UInt8>, to diagnostics: inout [Diagnostic]) {
    guard !source.isEmpty else { return }
    var rest = source[...]
    var line = 1
    for index in diagnostics.indices {
      guard let wanted = diagnostics[index].location?.line else { continue }
      while line < wanted, let end = rest.firstIndex(where: isLineEnd) {
        let isCarriageReturn = rest[end] == UInt8(ascii: "\r")
        rest = rest[rest.index(after: end)...]
        if isCarriageReturn, rest.first == UInt8(ascii: "\n") { rest = rest.dropFirst() }
        line += 1
      }
      guard line == wanted else { return }
      // A character is at most four bytes long; what is longer is not shown.
      let text = rest.prefix(Diagnostic.maximumSourceLineCharacters * 4 + 1).prefix { !isLineEnd($0) }
      var shown = String(decoding: text, as: UTF8.self)
      if shown.unicodeScalars.first == "\u{FEFF}" { shown.unicodeScalars.removeFirst() }
      diagnostics[index].sourceLine = shown
    }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
