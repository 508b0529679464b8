/// Paths as bytes: components joined by `/`.
package enum PathBytes {
  /// A path of any bytes. Empty parts and `.` are left out; `..` takes the part before it away and never leaves
  /// the root.
  package static func normalised(_ raw: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    for part in Array(raw).split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        bytes.removeLast(bytes.count - (bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0))
        continue
      }
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "/")) }
      bytes.append(contentsOf: part)
    }
    return bytes
  }
}
