internal import ValuePacking

extension CLibraryFile: PackableValue {
  func pack(into writer: inout PackedWriter) {
    switch self {
    case .glibc(let version):
      writer.append(0)
      version.pack(into: &writer)
    case .musl(let version):
      writer.append(1)
      version.pack(into: &writer)
    case .other: writer.append(2)
    }
  }

  init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    switch try reader.byte() {
    case 0: self = .glibc(version: try String?(unpacking: &reader))
    case 1: self = .musl(version: try String?(unpacking: &reader))
    case 2: self = .other
    default: throw UnpackingError("a C library is none that is known")
    }
  }
}
