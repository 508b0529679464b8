extension DeclaredOutcome {
  /// The outcome in a word.
  public func name(in language: Language) -> String {
    switch (language, self) {
    case (.ko, .holds): "사실과 같음"
    case (.ko, .differs): "사실과 다름"
    case (.ko, .undecided): "판정 불가"
    case (.en, .holds): "holds"
    case (.en, .differs): "does not hold"
    case (.en, .undecided): "undecided"
    }
  }
}
