/// The measured value of a ``ComparedFact``.
///
/// What is large lies in a box of its own (`indirect`): each fact of each measurement takes the room of the largest
/// value that lies within.
public enum FactValue: Hashable, Sendable {
  /// It is not known, and why. This is not zero, and not an empty list.
  case unknown(UnknownReason)
  /// It was looked for, and the image has nothing of the kind: no Node.js, and so no version of it.
  case absent
  /// An amount of bytes; `within` is how far the true figure may be from it where it was published rounded.
  case bytes(ByteCount, within: ByteCount? = nil)
  /// A number of things.
  case count(Int64)
  /// Numbers of things by the database that lists them, such as `dpkg: 88`.
  case counts([String: Int64])
  /// An amount of anything else that has a unit, such as `812 ms`.
  indirect case amount(Amount)
  /// Yes or no.
  case yesNo(Bool)
  /// A day of the calendar.
  indirect case date(Timestamp)
  /// A version, which is compared by its numbers.
  case version(String)
  /// A text, such as a name.
  case text(String)
  /// Names or paths, sorted; an empty list means that there is none.
  case names([String])
  /// The distribution; nil when the image has none.
  indirect case operatingSystem(OperatingSystem?)
  /// The C library.
  indirect case cLibrary(CLibrary)
  /// ELF objects.
  indirect case nativeObjects(NativeObjects)
  /// Node.js packages with native code.
  indirect case nativePackages(NativePackages)
  /// The end of a release's support.
  indirect case supportEnd(SupportEnd)
  /// Whether a tag is still built.
  indirect case tagBuild(TagBuild)
}

extension FactValue {
  /// Whether nothing is known of it.
  public var isUnknown: Bool { whyUnknown != nil }

  /// Why it is not known; nil where it is known.
  public var whyUnknown: UnknownReason? {
    guard case .unknown(let reason) = self else { return nil }
    return reason
  }
}
