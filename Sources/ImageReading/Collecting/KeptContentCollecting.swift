package import ValuePacking

/// A collector of which what it makes of a layer's files can be kept, so that the layer need not be read again.
///
/// A reading with a collector of another kind makes no use of what was kept.
package protocol KeptContentCollecting<Value>: FileContentCollecting where Value: PackableValue {
  /// Counts up with every change of which files are wanted, and of what is made of them: what an earlier version made
  /// of a layer's files is not used any more, and those layers are read again that have such files.
  var version: Int { get }
}
