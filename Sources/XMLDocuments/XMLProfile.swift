/// A kind of XHTML that documents are written in and held to: a W3C document type definition (DTD).
public enum XMLProfile: String, CaseIterable, Sendable {
  /// XHTML 1.0 Strict (W3C Recommendation of 1 August 2002).
  case strict
  /// XHTML+RDFa 1.1 (XHTML+RDFa 1.1, appendix B), for cells that carry their provenance as attributes.
  case rdfa

  /// The formal public identifier that a document's DOCTYPE names.
  public var publicIdentifier: String {
    switch self {
    case .strict: "-//W3C//DTD XHTML 1.0 Strict//EN"
    case .rdfa: "-//W3C//DTD XHTML+RDFa 1.1//EN"
    }
  }

  /// The address that a document's DOCTYPE names. It is never fetched.
  public var systemIdentifier: String {
    switch self {
    case .strict: "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"
    case .rdfa: "http://www.w3.org/MarkUp/DTD/xhtml-rdfa-2.dtd"
    }
  }

  /// The name that people know it by.
  public var title: String {
    switch self {
    case .strict: "XHTML 1.0 Strict"
    case .rdfa: "XHTML+RDFa 1.1"
    }
  }
}
