internal import TextLayout

extension Array<UInt8> {
  /// These bytes as text that is safe to print, as ``VisibleText`` shows it.
  package var printable: String { self[...].printable }
}

extension ArraySlice<UInt8> {
  /// These bytes as text that is safe to print, as ``VisibleText`` shows it.
  package var printable: String { VisibleText.line(utf8: self, maximumBytes: .max) }
}
