/// A pattern of days and times (UAX #35), of the letters that CSVW asks for: `yyyy M MM d dd HH mm ss S… X… x…`.
struct MomentPattern: Hashable, Sendable {
  private enum Part: Hashable, Sendable {
    case year, month(Int), day(Int), hour, minute, second
    case fraction(Int)
    case zone(length: Int, allowsZ: Bool)
    case sign(Character)
  }

  private var parts: [Part] = []

  /// Reads a pattern for a datatype; nil where it is none.
  init?(_ text: String, for base: DatatypeBase) {
    var rest = text[...]
    guard text.utf8.count <= 64 else { return nil }
    while let first = rest.first {
      let run = rest.prefix { $0 == first }
      guard let part = Self.part(first, run.count) else { return nil }
      parts.append(part)
      rest = rest.dropFirst(first.isLetter && first != "T" ? run.count : 1)
    }
    let hasDay = [.year].allSatisfy(parts.contains)
    let hasTime = [.hour, .minute].allSatisfy(parts.contains)
    switch base {
    case .date: guard hasDay, !hasTime else { return nil }
    case .time: guard hasTime, !hasDay else { return nil }
    case .dateTime, .dateTimeStamp: guard hasDay, hasTime else { return nil }
    default: return nil
    }
  }

  private static func part(_ letter: Character, _ count: Int) -> Part? {
    switch (letter, count) {
    case ("y", 4): .year
    case ("M", 1), ("M", 2): .month(count)
    case ("d", 1), ("d", 2): .day(count)
    case ("H", 2): .hour
    case ("m", 2): .minute
    case ("s", 2): .second
    case ("S", 1...9): .fraction(count)
    case ("X", 1...3), ("x", 1...3): .zone(length: count, allowsZ: letter == "X")
    case ("-", _), ("/", _), (".", _), (":", _), (" ", _), ("T", _): .sign(letter)
    default: nil
    }
  }

  /// A moment as it is written, in the form of XML Schema; nil where it is not written so, or is in no calendar.
  func moment(_ text: String, for base: DatatypeBase) -> String? {
    var rest = text[...]
    var moment = MomentParts()
    for (index, part) in parts.enumerated() {
      guard read(part, &rest, &moment, isBeforeFraction: isFraction(at: index + 1)) else { return nil }
    }
    guard rest.isEmpty, moment.isValid else { return nil }
    return moment.text(for: base)
  }

  private func isFraction(at index: Int) -> Bool {
    guard parts.indices.contains(index), case .fraction = parts[index] else { return false }
    return true
  }

  private func read(
    _ part: Part, _ rest: inout Substring, _ moment: inout MomentParts, isBeforeFraction: Bool
  ) -> Bool {
    switch part {
    case .year: return Self.digits(4...4, &rest) { moment.year = $0 }
    case .month(let count): return Self.digits(count...2, &rest) { moment.month = $0 }
    case .day(let count): return Self.digits(count...2, &rest) { moment.day = $0 }
    case .hour: return Self.digits(2...2, &rest) { moment.hour = $0 }
    case .minute: return Self.digits(2...2, &rest) { moment.minute = $0 }
    case .second: return Self.digits(2...2, &rest) { moment.second = $0 }
    case .fraction(let count):
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard digits.count <= count else { return false }
      moment.fraction = String(digits)
      rest = rest.dropFirst(digits.count)
      return true
    case .zone(let length, let allowsZ): return Self.zone(length, allowsZ, &rest, &moment)
    case .sign(let sign):
      // No fraction, no point before it.
      if sign == ".", isBeforeFraction, rest.first != "." { return true }
      guard rest.first == sign else { return false }
      rest.removeFirst()
      return true
    }
  }

  private static func digits(_ count: ClosedRange<Int>, _ rest: inout Substring, _ keep: (Int) -> Void)
    -> Bool
  {
    let found = rest.prefix(count.upperBound).prefix { ("0"..."9").contains($0) }
    guard count.contains(found.count), let number = Int(found) else { return false }
    rest = rest.dropFirst(found.count)
    keep(number)
    return true
  }

  /// A zone: `-08`, `-0830` (length 1), `-0830` (2), `-08:30` (3), and `Z` where it is allowed.
  private static func zone(
    _ length: Int, _ allowsZ: Bool, _ rest: inout Substring, _ moment: inout MomentParts
  ) -> Bool {
    if allowsZ, rest.first == "Z" {
      rest.removeFirst()
      moment.zone = "Z"
      return true
    }
    guard let sign = rest.first, "+-".contains(sign) else { return false }
    rest.removeFirst()
    var (hours, minutes) = (0, 0)
    guard digits(2...2, &rest, { hours = $0 }) else { return false }
    if length == 3 {
      guard rest.first == ":" else { return false }
      rest.removeFirst()
    }
    if length > 1 || rest.first?.isNumber == true {
      guard digits(2...2, &rest, { minutes = $0 }) else { return false }
    }
    guard hours <= 14, minutes < 60 else { return false }
    moment.zone = "\(sign)\(MomentParts.two(hours)):\(MomentParts.two(minutes))"
    return true
  }
}
