/// Long addresses of a document: each is written once, at its end, and links name it by a number.
struct LinkReferences {
  /// From this length on, in bytes, an address is written at the end: in the middle of a sentence or a cell it would
  /// hide what is said.
  static let leastBytes = 40

  private var numbers: [[UInt8]: Int] = [:]
  /// The addresses, by their numbers from 1.
  private(set) var addresses: [[UInt8]] = []

  /// Whether a byte behind `[` may begin the label of a reference: a digit, or the space that readers overlook.
  static func mayBeginLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), 0x20: true
    default: false
    }
  }

  /// The label of an address, which is kept; nil where it is short, or leads within the report.
  mutating func label(for address: [UInt8]) -> [UInt8]? {
    guard address.count >= Self.leastBytes, address.starts(with: "http".utf8) else { return nil }
    if let number = numbers[address] { return Array("[\(number)]".utf8) }
    addresses.append(address)
    numbers[address] = addresses.count
    return Array("[\(addresses.count)]".utf8)
  }
}
