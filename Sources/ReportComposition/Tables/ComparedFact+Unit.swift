import ComparisonModel

extension ComparedFact {
  /// The unit of the fact's numbers in a spreadsheet; nil where it has none.
  func unitName(in language: Language) -> String? {
    guard kind == .bytes || kind == .amount || kind == .count else { return nil }
    // Bytes are written as whole numbers of bytes, whatever unit the fact is defined in.
    if kind == .bytes { return AmountUnit.byte.symbol }
    return unit?.symbol ?? counted?[language]
  }
}
