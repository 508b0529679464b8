/// What the values of a fact are: how a measurement file writes them, and how reports and spreadsheets show them.
public enum FactForm: CaseIterable, Hashable, Sendable {
  /// A whole number of bytes, or one with how far the true figure may be from it.
  case bytes
  /// A whole number.
  case count
  /// Whole numbers by the name of what lists them; reports show their sum too.
  case countsByName
  /// A list of texts.
  case names
  /// One text.
  case text
  /// The version of something; an empty text says that the image has none of it.
  case version
  /// A distribution; null says that the image has none.
  case operatingSystem
  /// A C library.
  case cLibrary
  /// ELF objects, of which those count that cannot be loaded.
  case nativeObjects
  /// Node.js packages with native code, of which those count that have no build that works.
  case nativePackages
  /// A moment or a day.
  case date
  /// A day on which support ends; a file gives the day alone.
  case supportEnd
  /// Whether a tag is still built; a file gives yes or no alone.
  case tagBuild

  /// The type of criterion that such values belong to. Bytes and counts are numbers in a spreadsheet, all else
  /// is text.
  public var kind: ValueKind {
    switch self {
    case .bytes: .bytes
    case .count, .countsByName, .nativeObjects, .nativePackages: .count
    case .names, .operatingSystem, .cLibrary: .names
    case .text, .version: .text
    case .date, .supportEnd: .date
    case .tagBuild: .yesNo
    }
  }

  /// Whether an image has at most one such thing, so that two different claims cannot both be true.
  public var isSingle: Bool {
    switch self {
    case .operatingSystem, .cLibrary, .text, .version, .date, .supportEnd, .tagBuild: true
    case .bytes, .count, .countsByName, .names, .nativeObjects, .nativePackages: false
    }
  }
}
