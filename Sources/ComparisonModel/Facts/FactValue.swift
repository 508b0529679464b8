/// The measured value of a ``Fact``.
public enum FactValue: Hashable, Sendable {
  /// It was looked for and could not be told. This is not zero, and not an empty list.
  case unknown
  /// An amount of bytes; `within` is how far the true figure may be from it where it was published rounded.
  case bytes(ByteCount, within: ByteCount? = nil)
  /// A number of things.
  case count(Int64)
  /// Numbers of things by the database that lists them, such as `dpkg: 88`.
  case counts([String: Int64])
  /// A text, such as a version.
  case text(String)
  /// Names or paths, sorted; an empty list means that there is none.
  case names([String])
  /// The distribution; nil when the image has none.
  case operatingSystem(OperatingSystem?)
  /// The C library.
  case cLibrary(CLibrary)
  /// ELF objects.
  case nativeObjects(NativeObjects)
  /// Node.js packages with native code.
  case nativePackages(NativePackages)
}
