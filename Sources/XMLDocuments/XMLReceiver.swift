/// What takes a document's content, in its order.
public protocol XMLReceiver: AnyObject {
  /// An element begins.
  func start(_ element: XMLElement)
  /// The element of that name ends.
  func end(_ name: String)
  /// Text, or a part of one.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}
