import ReportModel

extension [Inline] {
  /// The text without anything that sets it apart.
  var plainText: String {
    map(\.plainText).joined()
  }
}

extension Inline {
  /// The text without anything that sets it apart.
  var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inlines), .strong(let inlines), .link(let inlines, _), .role(_, let inlines):
      inlines.plainText
    case .lineBreak: " "
    case .anchor: ""
    }
  }
}
