/// What a parser makes of the texts that RFC 8259 allows and leaves open.
public enum JSONStrictness: Hashable, Sendable {
  /// Duplicate keys, unpaired surrogates, numbers out of range and invalid UTF-8 are faults.
  case strict
  /// They are taken as Node takes them in files of its own (ECMA-262, "JSON.parse"): the last of duplicate
  /// keys holds, a number out of range is rounded or infinite, and what is no text becomes U+FFFD.
  case asNode
}
