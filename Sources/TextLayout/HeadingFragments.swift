/// The fragments by which GitHub leads to the headings of a page of Markdown, each unlike the others.
public struct HeadingFragments: Sendable {
  /// How often each fragment was met.
  private var met: [String: Int] = [:]

  /// Starts before the first heading of a page.
  public init() {}

  /// The fragment of the next heading, by its text without mark-up.
  public mutating func fragment(of heading: String) -> String {
    var fragment = ""
    for scalar in heading.lowercased().unicodeScalars {
      if scalar == " " {
        fragment += "-"
      } else if Self.isKept(scalar) {
        fragment.unicodeScalars.append(scalar)
      }
    }
    let earlier = met[fragment, default: 0]
    met[fragment] = earlier + 1
    return earlier == 0 ? fragment : "\(fragment)-\(earlier)"
  }

  /// Letters, marks, numbers, `-` and `_` and its like.
  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
      true
    default: scalar == "-"
    }
  }
}
