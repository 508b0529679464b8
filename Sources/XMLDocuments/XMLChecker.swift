/// What reads a document while its bytes arrive, and tells what is wrong with it. One checks one document, on one
/// thread at a time.
public protocol XMLChecker: AnyObject {
  /// Takes the next bytes of the document. Chunks may be cut anywhere, inside a character too.
  func consume(_ bytes: [UInt8])
  /// Ends the document and gives every fault found in it. What comes after is ignored.
  func finish() -> XMLValidation
}
