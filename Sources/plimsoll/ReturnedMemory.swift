internal import CMalloc

/// How memory comes from the system, and how what is no longer needed goes back to it.
enum ReturnedMemory {
  /// From how many bytes on a block is mapped by itself, and given back when it is freed: 256 KiB.
  private static let mappedBytes: Int32 = 256 << 10
  /// By how many bytes a thread's heap grows at least, and what it keeps free when it shrinks: 1 MiB instead of 128 KiB.
  private static let grownBytes: Int32 = 1 << 20

  /// Gives large blocks back as soon as they are freed.
  ///
  /// By itself glibc takes the size of the first large block that is freed for the new threshold, and keeps all later ones
  /// of that size within its heap: a tree that grows while the entries it is made of are freed then takes the room of
  /// both (mallopt(3), "M_MMAP_THRESHOLD").
  ///
  /// Each time a heap grows or shrinks, the system interrupts the other cores; for a report of all formats that was four
  /// hundred times.
  static func prefer() {
    mallopt(M_MMAP_THRESHOLD, mappedBytes)
    mallopt(M_TOP_PAD, grownBytes)
  }
}
