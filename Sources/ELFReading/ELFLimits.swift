/// The bounds that hold whatever a file says of itself.
public enum ELFLimits {
  /// Program headers in one file; linkers write about a dozen.
  public static let maximumProgramHeaders = 1_024
  /// Bytes of the dynamic section; each entry is at most 16 bytes.
  public static let maximumDynamicBytes = 256 << 10
  /// Bytes of one path: an interpreter, a needed library, one string of search folders (`PATH_MAX`, times four).
  public static let maximumPathBytes = 16 << 10
  /// Bytes of the section header table; it is read only for the number of dynamic symbols.
  public static let maximumSectionTableBytes = 1 << 20
  /// Bytes of one version table.
  public static let maximumVersionTableBytes = 1 << 20
  /// Needed libraries of one object.
  public static let maximumNeededLibraries = 4_096
  /// Versions needed, and versions defined, by one object: their index has 15 bits.
  public static let maximumVersions = 32_767
  /// Dynamic symbols of one object.
  public static let maximumDynamicSymbols = 4 << 20
  /// Bytes of one file that are kept while it streams past.
  public static let maximumRetainedBytes = 16 << 20
  /// Bytes of the code and data of one object that are kept with its tables, where somebody asks for them.
  package static let maximumContentBytes = 8 << 20
  /// Relocations of one object that are looked at.
  package static let maximumRelocations = 1 << 20
  /// Bytes kept of a segment behind the code, which rarely holds a table of the loader's.
  public static let maximumRetainedLateSegmentBytes = 4 << 20
  /// Bytes kept of what is before program headers that are not at the head of the file.
  public static let maximumRetainedBytesBeforeProgramHeaders = 8 << 20
  /// Bytes at the head of a file in which section headers are early: what they are about is still to come.
  public static let maximumEarlySectionBytes = 64 << 10
  /// Bytes at the head of a file that are always kept: the header, and the program headers behind it.
  public static let maximumHeadBytes = 4 << 10
}
