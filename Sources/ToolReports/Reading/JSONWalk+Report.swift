internal import JSONDocuments

/// Reports write null for what they lack, and now and then something else than expected: it is gone over.
extension JSONWalk {
  /// Goes through the members of the next value where it is an object.
  ///
  /// - Returns: whether it is one.
  @discardableResult
  mutating func anyMembers(
    _ body: (String, Int, inout JSONWalk) throws(JSONFault) -> Void
  ) throws(JSONFault) -> Bool {
    guard kind == .object else {
      try skip()
      return false
    }
    try members(body)
    return true
  }

  /// Goes through the elements of the next value where it is an array.
  ///
  /// - Returns: whether it is one.
  @discardableResult
  mutating func anyElements(
    _ body: (inout JSONWalk) throws(JSONFault) -> Void
  ) throws(JSONFault) -> Bool {
    guard kind == .array else {
      try skip()
      return false
    }
    try elements(body)
    return true
  }

  /// How many elements the next value has; 0 where it is no array.
  mutating func count() throws(JSONFault) -> Int64 {
    var count: Int64 = 0
    try anyElements { _ throws(JSONFault) in count += 1 }
    return count
  }

  /// Reads a text; nil where the next value is something else.
  mutating func anyText() throws(JSONFault) -> String? {
    guard kind == .scalar else {
      try skip()
      return nil
    }
    if case .string(let text) = try node().content { return text }
    return nil
  }
}
