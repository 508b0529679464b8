import ArgumentParser
import ComparisonModel
import Glibc
import Messages

/// The time of a measurement.
enum MeasurementClock {
  /// The variable that fixes the time, so that a measurement can be reproduced byte for byte
  /// (reproducible-builds.org, "SOURCE_DATE_EPOCH").
  static let variable = "SOURCE_DATE_EPOCH"

  /// The time that ``variable`` fixes, else the present, in whole seconds of UTC.
  ///
  /// - Throws: `ValidationError` when the variable is set to what is no time.
  static func now() throws -> Timestamp {
    var seconds = time(nil)
    if let fixed = getenv(variable).map({ String(cString: $0) }), !fixed.isEmpty {
      guard let value = Int(fixed), value >= 0 else {
        throw ValidationError(saying: "\(variable) is '\(fixed)'; it must be a number of seconds since 1970.")
      }
      seconds = value
    }
    guard let stamp = timestamp(secondsSinceEpoch: seconds) else {
      throw ValidationError(saying: "\(variable) is \(seconds): the year is out of range.")
    }
    return stamp
  }

  /// The moment as RFC 3339 writes it; nil beyond the year 9999.
  static func timestamp(secondsSinceEpoch seconds: Int) -> Timestamp? {
    var moment = time_t(seconds)
    var parts = tm()
    guard gmtime_r(&moment, &parts) != nil, parts.tm_year < 8100 else { return nil }
    func padded(_ number: Int32, _ digits: Int = 2) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    let day = "\(padded(parts.tm_year + 1900, 4))-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
    return Timestamp("\(day)T\(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec))Z")
  }
}
