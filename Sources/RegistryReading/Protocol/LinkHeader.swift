/// Where the next page of a list is: `Link: </v2/app/tags/list?last=b&n=2>; rel="next"`.
///
/// RFC 8288; OCI distribution specification 1.1, "Listing tags".
package enum LinkHeader {
  /// The target whose relation is `next`; nil where there is none.
  package static func next(_ values: [String]) -> String? {
    for value in values {
      var rest = Array(value.utf8)[...]
      while let start = rest.firstIndex(of: UInt8(ascii: "<")),
        let end = rest[start...].firstIndex(of: UInt8(ascii: ">"))
      {
        let target = String(decoding: rest[(start + 1)..<end], as: UTF8.self)
        let after = rest[(end + 1)...]
        let parameters = after.prefix { $0 != UInt8(ascii: "<") }
        rest = after[parameters.endIndex...]
        if isNext(String(decoding: parameters, as: UTF8.self)) { return target }
      }
    }
    return nil
  }

  private static func isNext(_ parameters: String) -> Bool {
    parameters.split(separator: ";").contains { parameter in
      let parts = parameter.split(separator: "=", maxSplits: 1).map { part in
        part.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "," }
      }
      return parts == ["rel", "next"]
    }
  }
}
