extension FactValue {
  /// The value as an amount in the base unit, with the bounds between which the true figure lies; nil where
  /// the value is no amount.
  public var amount: (value: Int64, bounds: ClosedRange<Int64>)? {
    switch self {
    case .bytes(let count, let within):
      let margin = max(0, within?.bytes ?? 0)
      let (top, overflow) = count.bytes.addingReportingOverflow(margin)
      return (count.bytes, max(0, count.bytes - margin)...(overflow ? Int64.max : max(0, top)))
    case .amount(let amount): return (amount.value, amount.bounds)
    case .date(let moment):
      let day = CalendarDay.number(of: moment)
      return (day, day...day)
    case .version(let text): return VersionNumber.places(of: text).map { ($0.first, $0.first...$0.first) }
    case .count(let number): return (number, number...number)
    case .counts(let numbers):
      let sum = numbers.values.reduce(Int64(0)) { $0.addingReportingOverflow($1).partialValue }
      return (sum, sum...sum)
    case .names(let names): return (Int64(names.count), Int64(names.count)...Int64(names.count))
    case .nativeObjects(let objects):
      let failing = Int64(objects.unloadable.count)
      return (failing, failing...failing)
    case .nativePackages(let packages):
      let failing = Int64(packages.failing)
      // Those of which nothing is known may fail too.
      return (failing, failing...failing + Int64(packages.undecided))
    case .supportEnd(let end):
      let first = CalendarDay.number(of: end.earliest)
      return (first, first...CalendarDay.number(of: end.latest))
    case .unknown, .absent, .yesNo, .text, .operatingSystem, .cLibrary, .tagBuild: return nil
    }
  }

  /// The value as names, as they are in the image; nil where the value holds no names.
  public var names: [String]? {
    switch self {
    case .names(let names): names
    case .text(let text): text.isEmpty ? [] : [text]
    case .version(let version): [version]
    case .absent: []
    case .yesNo(let isSo): isSo ? [Self.yes] : []
    case .tagBuild(let build): build.isBuilt ? [Self.yes] : []
    case .operatingSystem(let system): system.map { [$0.id] } ?? []
    case .cLibrary(let library): library.family == .none ? [] : [library.family.rawValue]
    case .unknown, .bytes, .amount, .date, .count, .counts, .nativeObjects, .nativePackages, .supportEnd: nil
    }
  }

  /// The name that "yes" has where names are compared; "no" has none.
  static let yes = "yes"
}
