/// Why a file with the mark of an object file cannot be believed.
public struct ELFError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Code: String, Hashable, Sendable {
    /// The file ends before something that it says it holds.
    case truncated
    /// A class, byte order, version or entry size that no specification has.
    case invalidIdentification = "invalid_identification"
    /// An address that lies in no segment.
    case unmappedAddress = "unmapped_address"
    /// A string that starts outside its table, or has no end in it.
    case invalidString = "invalid_string"
    /// A table whose parts contradict each other.
    case invalidTable = "invalid_table"
    /// A number beyond the bound that is set for it.
    case limitExceeded = "limit_exceeded"
  }

  /// What is wrong.
  public var code: Code
  /// What was being read.
  public var part: String
  /// Where in the file, in bytes from its start.
  public var offset: UInt64

  /// Makes an error at that place of the file.
  package init(_ code: Code, part: String, offset: UInt64) {
    self.code = code
    self.part = part
    self.offset = offset
  }
}

extension ELFError: CustomStringConvertible {
  /// The error as a sentence without its full stop.
  public var description: String {
    let what =
      switch code {
      case .truncated: "the file ends within the \(part)"
      case .invalidIdentification: "the \(part) is none that is defined"
      case .unmappedAddress: "the \(part) has an address in no segment"
      case .invalidString: "the \(part) is no string of the string table"
      case .invalidTable: "the \(part) contradicts itself"
      case .limitExceeded: "the \(part) exceeds the bound"
      }
    return "\(what) (at byte \(offset))"
  }
}
