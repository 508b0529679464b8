/// Texts as C takes them: ended by a zero, and where they are for as long as this is.
final class CTexts {
  private let pointers: [UnsafePointer<CChar>?]

  /// Keeps texts; nil stays nil.
  init(_ texts: [String?]) {
    pointers = texts.map { text in
      guard let text else { return nil }
      let characters = text.utf8CString
      let memory = UnsafeMutableBufferPointer<CChar>.allocate(capacity: characters.count)
      _ = memory.initialize(from: characters)
      return memory.baseAddress.map { UnsafePointer($0) }
    }
  }

  deinit {
    for pointer in pointers { pointer?.deallocate() }
  }

  /// A text; nil where none was given.
  subscript(_ index: Int) -> UnsafePointer<CChar>? { pointers[index] }

  /// Uses the texts that were given.
  func withPointers<Result>(_ body: (UnsafePointer<UnsafePointer<CChar>>?) -> Result) -> Result {
    pointers.compactMap { $0 }.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}
