/// Where a renderer's bytes go: a file, a buffer, a checker. Renderers know of no disk.
public protocol ByteSink: AnyObject {
  /// Takes the next bytes.
  ///
  /// - Throws: What the sink meets, such as a full disk or a fault that its check found.
  func write(_ bytes: UnsafeRawBufferPointer) throws
}

extension ByteSink {
  /// Takes the UTF-8 bytes of a text.
  public func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
  }
}
