/// Addresses: joined to a base, and short names with a prefix written out.
public enum WebAddress {
  /// An address against a base (RFC 3986, 5.2), without leading out of its root.
  public static func resolved(_ address: String, against base: String) -> String {
    if hasScheme(address) { return address }
    if address.isEmpty { return base }
    let bare = base.prefix { $0 != "#" }
    if address.hasPrefix("#") { return bare + address }
    if address.hasPrefix("?") { return bare.prefix { $0 != "?" } + address }
    let root = rootLength(bare)
    if address.hasPrefix("//") { return bare.prefix { $0 != "/" } + address }
    if address.hasPrefix("/") { return bare.prefix(root) + address }
    let path = bare.dropFirst(root).prefix { $0 != "?" }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? (root > 0 ? "/" : "")
    return bare.prefix(root) + withoutDots(folder + address)
  }

  /// Whether an address names what it is reached by.
  public static func hasScheme(_ address: String) -> Bool {
    guard let colon = address.firstIndex(of: ":"), let first = address.first, first.isASCII, first.isLetter
    else {
      return false
    }
    return address[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }

  /// An address or a name without what is written with percent.
  public static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }

  /// How many characters `https://host` has.
  private static func rootLength(_ address: Substring) -> Int {
    guard let mark = address.firstRange(of: "://") else { return 0 }
    let host = address[mark.upperBound...].prefix { $0 != "/" && $0 != "?" }
    return address[..<mark.upperBound].count + host.count
  }

  private static func withoutDots(_ path: String) -> String {
    let tail = path.firstIndex { $0 == "?" || $0 == "#" } ?? path.endIndex
    let isRooted = path.hasPrefix("/")
    var parts: [Substring] = []
    let all = path[..<tail].split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in all.enumerated() {
      let isLast = index == all.count - 1
      switch part {
      case ".": if isLast { parts.append("") }
      case "..":
        if parts.count > (isRooted ? 1 : 0) { parts.removeLast() }
        if isLast { parts.append("") }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/") + path[tail...]
  }

  /// The prefixes that are known without being declared (RDFa 1.1's initial context), as far as descriptions use them.
  public static let prefixes: [String: String] = [
    "as": "https://www.w3.org/ns/activitystreams#", "cc": "http://creativecommons.org/ns#",
    "csvw": "http://www.w3.org/ns/csvw#", "ctag": "http://commontag.org/ns#",
    "dc": "http://purl.org/dc/terms/", "dc11": "http://purl.org/dc/elements/1.1/",
    "dcat": "http://www.w3.org/ns/dcat#", "dcterms": "http://purl.org/dc/terms/",
    "dctypes": "http://purl.org/dc/dcmitype/", "duv": "https://www.w3.org/ns/duv#",
    "foaf": "http://xmlns.com/foaf/0.1/", "gr": "http://purl.org/goodrelations/v1#",
    "grddl": "http://www.w3.org/2003/g/data-view#", "ical": "http://www.w3.org/2002/12/cal/icaltzd#",
    "ma": "http://www.w3.org/ns/ma-ont#", "oa": "http://www.w3.org/ns/oa#",
    "og": "http://ogp.me/ns#", "org": "http://www.w3.org/ns/org#", "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#", "qb": "http://purl.org/linked-data/cube#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdfa": "http://www.w3.org/ns/rdfa#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "rev": "http://purl.org/stuff/rev#",
    "rif": "http://www.w3.org/2007/rif#", "role": "http://www.w3.org/1999/xhtml/vocab#role",
    "rr": "http://www.w3.org/ns/r2rml#", "schema": "http://schema.org/",
    "sd": "http://www.w3.org/ns/sparql-service-description#", "sioc": "http://rdfs.org/sioc/ns#",
    "skos": "http://www.w3.org/2004/02/skos/core#", "skosxl": "http://www.w3.org/2008/05/skos-xl#",
    "v": "http://rdf.data-vocabulary.org/#", "vcard": "http://www.w3.org/2006/vcard/ns#",
    "void": "http://rdfs.org/ns/void#", "wdr": "http://www.w3.org/2007/05/powder#",
    "wrds": "http://www.w3.org/2007/05/powder-s#", "xhv": "http://www.w3.org/1999/xhtml/vocab#",
    "xml": "http://www.w3.org/XML/1998/namespace", "xsd": "http://www.w3.org/2001/XMLSchema#",
  ]

  /// A name with a known prefix, written out; nil for anything else.
  public static func expanded(_ name: String) -> String? {
    guard let colon = name.firstIndex(of: ":"), let start = prefixes[String(name[..<colon])] else {
      return nil
    }
    let rest = name[name.index(after: colon)...]
    return rest.hasPrefix("//") ? nil : start + rest
  }
}
