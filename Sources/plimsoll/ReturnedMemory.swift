internal import CMalloc

/// How memory that is no longer needed goes back to the system.
enum ReturnedMemory {
  /// From how many bytes on a block is mapped by itself, and given back when it is freed: 256 KiB.
  private static let mappedBytes: Int32 = 256 << 10

  /// Gives large blocks back as soon as they are freed.
  ///
  /// By itself glibc takes the size of the first large block that is freed for the new threshold, and keeps all later ones
  /// of that size within its heap: a tree that grows while the entries it is made of are freed then takes the room of
  /// both (mallopt(3), "M_MMAP_THRESHOLD").
  static func prefer() {
    mallopt(M_MMAP_THRESHOLD, mappedBytes)
  }
}
