/// Something that wants the bytes of certain files while they stream past.
///
/// It says which before the pass. Files of every layer are offered, also those that a higher layer hides; only
/// the values of files that are visible in the merged root file system are kept
/// (``ImageContents/values(of:)``). The paths are those of the layer's tar: a
/// file under a folder that is a symbolic link in a lower layer is offered by the name its own layer gives it.
///
/// Layers are read on several threads, so a collector is `Sendable`; a sink stays on one thread.
public protocol FileContentCollecting<Value>: Sendable {
  /// What is made of a file's bytes.
  associatedtype Value: Sendable

  /// Names the collector; the same for no two collectors of one pass.
  var id: String { get }

  /// Which files the collector wants to be asked about.
  var interest: FileInterest { get }

  /// Begins with a file; nil when its bytes are not wanted after all.
  func sink(for file: StreamedFile) -> (any FileContentSink<Value>)?
}

/// Takes the bytes of one file, in order, and makes a value of them.
///
/// Bytes come in pieces of any length; a sink holds no more of them than a bound it states.
public protocol FileContentSink<Value> {
  /// What is made of the bytes.
  associatedtype Value: Sendable

  /// Takes the next bytes.
  mutating func consume(_ bytes: RawSpan)

  /// Makes the value, at the end of the file.
  mutating func finish() -> Value
}
