import XMLDocuments

/// What kind of document blocks are written into as XHTML.
struct XHTMLDialect {
  /// The document type that the document is held to.
  let profile: XMLProfile
  /// What begins every class and id of a fragment, so that they meet none of the page that it is put into; nil in a
  /// page of its own.
  let namespace: String?

  /// A page of its own.
  static func page(_ profile: XMLProfile) -> XHTMLDialect { XHTMLDialect(profile: profile, namespace: nil) }

  /// A part of somebody else's page.
  static func fragment(named name: String) -> XHTMLDialect {
    XHTMLDialect(profile: .strict, namespace: "plimsoll-\(name)-")
  }

  /// Whether it is a page of its own, with a style sheet and what works by it.
  var isPage: Bool { namespace == nil }

  /// Whether it says for programs where its cells are from.
  var tellsProvenance: Bool {
    switch profile {
    case .strict: false
    case .rdfa: true
    }
  }

  /// The id that stands for an id of the report.
  func id(_ id: String) -> String {
    guard let namespace else { return id }
    return namespace + id
  }

  /// The address of a link: places of the report are those of the document.
  func address(_ address: String) -> String {
    guard namespace != nil, address.utf8.first == UInt8(ascii: "#") else { return address }
    return "#" + id(String(address.dropFirst()))
  }

  /// The classes that stand for classes of the style sheet. In a fragment they are the same for all reports, for the
  /// style of whoever embeds it.
  func classes(_ names: String) -> String {
    guard !isPage else { return names }
    return names.split(separator: " ").map { "plimsoll-\($0)" }.joined(separator: " ")
  }
}
