import CISAL
import CZstd

/// Compresses by the libraries that the program uncompresses with.
public enum FixtureCompressor {
  /// One gzip member.
  public static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 8 + 4096)
    let count = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        let stream = UnsafeMutablePointer<isal_zstream>.allocate(capacity: 1)
        defer { stream.deallocate() }
        isal_deflate_stateless_init(stream)
        stream.pointee.gzip_flag = UInt16(IGZIP_GZIP)
        stream.pointee.end_of_stream = 1
        stream.pointee.next_in = source.baseAddress
        stream.pointee.avail_in = UInt32(source.count)
        stream.pointee.next_out = target.baseAddress
        stream.pointee.avail_out = UInt32(target.count)
        precondition(isal_deflate_stateless(stream) == COMP_OK, "the fixture cannot be compressed")
        return target.count - Int(stream.pointee.avail_out)
      }
    }
    return Array(output.prefix(count))
  }

  /// Several gzip members, one for each piece of `size` bytes.
  public static func gzipMembers(_ bytes: [UInt8], size: Int) -> [UInt8] {
    stride(from: 0, to: bytes.count, by: size).flatMap {
      gzip(Array(bytes[$0..<min($0 + size, bytes.count)]))
    }
  }

  /// One zstd frame.
  public static func zstd(_ bytes: [UInt8]) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
    let count = ZSTD_compress(&output, output.count, bytes, bytes.count, 3)
    precondition(ZSTD_isError(count) == 0, "the fixture cannot be compressed")
    return Array(output.prefix(count))
  }

  /// A skippable zstd frame, then several frames.
  public static func zstdFrames(_ bytes: [UInt8], size: Int) -> [UInt8] {
    let skippable: [UInt8] = [0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]
    return skippable
      + stride(from: 0, to: bytes.count, by: size).flatMap {
        zstd(Array(bytes[$0..<min($0 + size, bytes.count)])) + skippable
      }
  }
}
