/// What a character is to the flanking rules of emphasis (CommonMark 0.31, section 6.2).
enum ScalarKind {
  /// Unicode white space, or the start or end of a line.
  case space
  /// Punctuation by every version of the rules.
  case punctuation
  /// A symbol beyond ASCII: a letter to the rules until 0.30, punctuation since 0.31.
  case symbol
  /// Anything else.
  case letter

  init(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      self.init(ascii: UInt8(truncatingIfNeeded: scalar.value))
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      self = .punctuation
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: self = .symbol
    default: self = .letter
    }
  }

  init(ascii byte: UInt8) {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: self = .space
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: self = .punctuation
    default: self = .letter
    }
  }

  /// Whether any version of the rules takes it for punctuation.
  var mayBePunctuation: Bool {
    self == .punctuation || self == .symbol
  }

  /// Whether every version of the rules lets emphasis begin behind it and end before it.
  var isBoundary: Bool {
    self == .punctuation || self == .space
  }
}
