internal import ELFReading
package import ValuePacking

extension NativeFile: PackableValue {
  /// Writes what the file came to.
  package func pack(into writer: inout PackedWriter) {
    switch self {
    case .object(let object):
      writer.append(0)
      object.pack(into: &writer)
    case .addOn(let object, let registration):
      writer.append(1)
      object.pack(into: &writer)
      registration.pack(into: &writer)
    case .malformed(let error):
      writer.append(2)
      error.pack(into: &writer)
    case .unread: writer.append(3)
    }
  }

  /// Reads what a file came to.
  /// - Throws: `UnpackingError` when it is none of these.
  package init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    switch try reader.byte() {
    case 0: self = .object(try ELFObject(unpacking: &reader))
    case 1:
      let object = try ELFObject(unpacking: &reader)
      self = .addOn(object, try AddOnRegistration(unpacking: &reader))
    case 2: self = .malformed(try ELFError(unpacking: &reader))
    case 3: self = .unread
    default: throw UnpackingError("an object file came to nothing that is known")
    }
  }
}

extension AddOnRegistration: PackableValue {
  /// Writes the registration.
  package func pack(into writer: inout PackedWriter) {
    registeredVersions.pack(into: &writer)
    initialisedVersions.pack(into: &writer)
    nodeAPIVersion.pack(into: &writer)
  }

  /// Reads a registration.
  /// - Throws: `UnpackingError` when it is none.
  package init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    self.init(
      registeredVersions: try Set<Int>(unpacking: &reader),
      initialisedVersions: try Set<Int>(unpacking: &reader),
      nodeAPIVersion: try Int?(unpacking: &reader))
  }
}

extension NodeRelease: PackableValue {
  /// Writes the numbers.
  package func pack(into writer: inout PackedWriter) {
    moduleVersion.pack(into: &writer)
    nodeAPIVersion.pack(into: &writer)
  }

  /// Reads the numbers.
  /// - Throws: `UnpackingError` when they are none.
  package init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    self.init(
      moduleVersion: try Int?(unpacking: &reader), nodeAPIVersion: try Int?(unpacking: &reader))
  }
}
