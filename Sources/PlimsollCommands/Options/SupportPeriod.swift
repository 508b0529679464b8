import ArgumentParser

/// How long support is to last, as `--support-within` takes it: `90d`, or `90`.
struct SupportPeriod: ExpressibleByArgument {
  /// The most days that make sense: no support is announced for longer than a hundred years.
  private static let maximumDays: Int64 = 36_500

  /// How many days.
  let days: Int64

  init?(argument: String) {
    let digits = argument.hasSuffix("d") ? argument.dropLast() : argument[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let days = Int64(digits), days <= Self.maximumDays
    else { return nil }
    self.days = days
  }
}
