import Glibc

extension DataTable.Datum {
  /// Whether another value has the same bytes. Texts are equal that only show the same letters, such as Hangul of whole
  /// syllables and of parts, and what is written of one is not what is written of the other.
  public func hasBytes(of other: DataTable.Datum) -> Bool {
    switch (self, other) {
    case (.text(let own), .text(let text)), (.number(let own), .number(let text)),
      (.date(let own), .date(let text)):
      own.hasBytes(of: text)
    default: self == other
    }
  }
}

extension String {
  fileprivate func hasBytes(of other: String) -> Bool {
    var (own, other) = (self, other)
    return own.withUTF8 { own in
      other.withUTF8 { other in
        guard own.count == other.count, let start = own.baseAddress, let otherStart = other.baseAddress else {
          return own.isEmpty && other.isEmpty
        }
        return memcmp(start, otherStart, own.count) == 0
      }
    }
  }
}
