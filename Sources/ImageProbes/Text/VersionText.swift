/// Versions as the programs of an image carry them among their bytes.
enum VersionText {
  /// The version at the start of `bytes` (`1.2.3`, `24.0.0-rc.1`), when the byte after it is one that
  /// `endsWith` takes.
  static func leading(
    _ bytes: some Collection<UInt8>, endsWith isEnd: (UInt8) -> Bool
  ) -> String? {
    let text = bytes.prefix(while: isVersionByte)
    guard let end = bytes.dropFirst(text.count).first, isEnd(end), isVersion(text) else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether `bytes` begin with two or three numbers with dots between them.
  static func isVersion(_ bytes: some Collection<UInt8>) -> Bool {
    guard bytes.count <= 64, bytes.allSatisfy(isVersionByte) else { return false }
    let numbers = bytes.prefix { $0 != UInt8(ascii: "-") }.split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (2...3).contains(numbers.count)
      && numbers.allSatisfy { number in
        (1...6).contains(number.count) && number.allSatisfy(isDigit)
      }
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isVersionByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "."), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
