/// A buffer that goes from stage to stage and is used again.
///
/// Unchecked `Sendable`: a chunk belongs to one stage at a time; queues hand it on.
package final class Chunk: @unchecked Sendable {
  /// What the bytes are.
  package enum Role {
    /// Stored bytes.
    case stored
    /// Stored bytes that are bytes of the tar as well: a chunk of those has them too.
    case plain
    /// Bytes of the layer's tar.
    case tar
  }

  /// The memory.
  package let memory: UnsafeMutableRawBufferPointer
  /// How much of it is filled.
  package var count = 0
  /// What the bytes are.
  package var role = Role.stored

  /// Makes an empty chunk.
  package init(capacity: Int) {
    memory = .allocate(byteCount: capacity, alignment: 64)
  }

  deinit {
    memory.deallocate()
  }

  /// The filled part.
  package var filled: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[..<count]) }

  /// The part that can still be filled.
  package var vacant: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(rebasing: memory[count...])
  }
}
