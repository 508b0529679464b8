import ELFReading

/// The code of a function that does nothing but return a number, as compilers write it.
enum ConstantFunction {
  /// The longest such code that is known, in bytes.
  static let maximumBytes = 16

  /// The number that the code returns; nil for other code, and for other processors.
  static func value(_ code: [UInt8], _ target: ELFTarget) -> Int? {
    switch target.architecture {
    case "amd64", "386", "x32": ofX86(code)
    case "arm64": ofAArch64(code)
    default: nil
    }
  }

  /// `mov eax, NUMBER; ret`, with or without a frame of its own.
  private static func ofX86(_ code: [UInt8]) -> Int? {
    var rest = code[...]
    // endbr64, endbr32; push rbp and mov rbp, rsp, in 64 and in 32 bits.
    for beginning in [
      [0xf3, 0x0f, 0x1e, 0xfa], [0xf3, 0x0f, 0x1e, 0xfb], [0x55, 0x48, 0x89, 0xe5], [0x55, 0x89, 0xe5],
    ] as [[UInt8]] where rest.starts(with: beginning) {
      rest = rest.dropFirst(beginning.count)
    }
    guard rest.first == 0xb8, rest.count >= 6 else { return nil }
    let number = number(rest.dropFirst().prefix(4))
    rest = rest.dropFirst(5)
    // pop rbp, or leave.
    if rest.first == 0x5d || rest.first == 0xc9 { rest = rest.dropFirst() }
    return rest.first == 0xc3 || rest.starts(with: [0xf3, 0xc3]) ? number : nil
  }

  /// `mov w0, #NUMBER; ret`, behind a mark for branches or not.
  private static func ofAArch64(_ code: [UInt8]) -> Int? {
    var words = stride(from: 0, to: code.count - 3, by: 4).map { number(code[$0..<$0 + 4]) }[...]
    // bti c
    if words.first == 0xd503_245f { words = words.dropFirst() }
    guard let move = words.first, move & 0xffe0_001f == 0x5280_0000, words.dropFirst().first == 0xd65f_03c0
    else { return nil }
    return move >> 5 & 0xffff
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
