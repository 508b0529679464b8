/// A unit that a number of bytes is written in.
public enum ByteUnit: String, CaseIterable, Hashable, Sendable {
  /// One byte.
  case byte = "B"
  /// 10^3 bytes (SI).
  case kilobyte = "kB"
  /// 10^6 bytes (SI).
  case megabyte = "MB"
  /// 10^9 bytes (SI).
  case gigabyte = "GB"
  /// 10^12 bytes (SI).
  case terabyte = "TB"
  /// 2^10 bytes (IEC 80000-13).
  case kibibyte = "KiB"
  /// 2^20 bytes (IEC 80000-13).
  case mebibyte = "MiB"
  /// 2^30 bytes (IEC 80000-13).
  case gibibyte = "GiB"

  /// How many bytes one of this unit is.
  public var bytes: Int64 {
    switch self {
    case .byte: 1
    case .kilobyte: 1_000
    case .megabyte: 1_000_000
    case .gigabyte: 1_000_000_000
    case .terabyte: 1_000_000_000_000
    case .kibibyte: 1 << 10
    case .mebibyte: 1 << 20
    case .gibibyte: 1 << 30
    }
  }
}
