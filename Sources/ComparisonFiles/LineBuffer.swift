import Diagnostics

/// The part of a file of lines that is held while it is read.
struct LineBuffer: ~Copyable {
  /// How much is read at a time, in bytes.
  private static let chunk = 1 << 20

  private var storage: UnsafeMutableRawBufferPointer
  private var filled = 0
  /// How much of what is held was looked through for line ends.
  private var searched = 0

  init() {
    storage = .allocate(byteCount: Self.chunk * 2, alignment: 16)
  }

  deinit {
    storage.deallocate()
  }

  /// Reads on.
  ///
  /// - Returns: how many bytes were read; 0 at the end of the file.
  mutating func fill(from file: inout SourceFile) throws(Diagnostic) -> Int {
    if storage.count - filled < Self.chunk {
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: storage.count * 2, alignment: 16)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[..<filled]))
      storage.deallocate()
      storage = larger
    }
    let free = UnsafeMutableRawBufferPointer(rebasing: storage[filled..<(filled + Self.chunk)])
    let count = try file.read(into: free)
    filled += count
    return count
  }

  /// All that was read and not dropped. It is valid until the buffer is changed.
  var rest: UnsafeBufferPointer<UInt8> {
    UnsafeRawBufferPointer(rebasing: storage[..<filled]).bindMemory(to: UInt8.self)
  }

  /// Takes the lines whose end was read; nil when there is none. They are valid until the buffer is changed.
  mutating func wholeLines() -> UnsafeBufferPointer<UInt8>? {
    // Only what is new is looked through: a long line costs no more than its length.
    defer { searched = filled }
    let rest = rest
    var end = filled
    while end > searched, rest[end - 1] != UInt8(ascii: "\n") { end -= 1 }
    return end > searched ? UnsafeBufferPointer(rebasing: rest[..<end]) : nil
  }

  /// Lets go of the first `count` bytes.
  mutating func drop(_ count: Int) {
    let left = UnsafeRawBufferPointer(rebasing: storage[count..<filled])
    UnsafeMutableRawBufferPointer(rebasing: storage[..<left.count]).copyMemory(from: left)
    filled = left.count
    searched = filled
  }
}
