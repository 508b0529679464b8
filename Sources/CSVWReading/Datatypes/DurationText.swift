/// Durations as XML Schema writes them: `P1Y2M3DT4H5M6.7S`.
enum DurationText {
  /// Whether a text is a duration of a datatype.
  static func isDuration(_ text: String, _ base: DatatypeBase) -> Bool {
    var rest = text[...]
    if rest.first == "-" { rest.removeFirst() }
    guard rest.first == "P" else { return false }
    rest.removeFirst()
    let parts = rest.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let (days, time) = (parts[0], parts.count > 1 ? parts[1] : nil)
    let dayLetters: String =
      switch base {
      case .dayTimeDuration: "D"
      case .yearMonthDuration: "YM"
      default: "YMD"
      }
    if base == .yearMonthDuration, time != nil { return false }
    guard amounts(days, dayLetters) else { return false }
    guard let time else { return !days.isEmpty }
    return !time.isEmpty && amounts(time, "HMS")
  }

  /// Whether a text is amounts, each letter at most once and in their order.
  private static func amounts(_ text: Substring, _ letters: String) -> Bool {
    var rest = text
    var left = letters[...]
    while !rest.isEmpty {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      rest = rest.dropFirst(digits.count)
      var isBroken = false
      if rest.first == "." {
        let broken = rest.dropFirst().prefix { ("0"..."9").contains($0) }
        guard !broken.isEmpty else { return false }
        rest = rest.dropFirst(broken.count + 1)
        isBroken = true
      }
      guard !digits.isEmpty, let letter = rest.first, let place = left.firstIndex(of: letter),
        !isBroken || letter == "S"
      else { return false }
      left = left[left.index(after: place)...]
      rest.removeFirst()
    }
    return true
  }
}
