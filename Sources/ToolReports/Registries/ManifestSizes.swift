internal import ComparisonModel
internal import Diagnostics
import Messages

/// Sizes of layers, as manifests give them.
enum ManifestSizes {
  /// What the layers have together.
  ///
  /// - Throws: ``ReportFault`` where the sum fits in no 64-bit number.
  static func sum(_ layers: [MeasuredLayer]) throws(ReportFault) -> ByteCount {
    var sum: Int64 = 0
    for layer in layers {
      let (next, overflows) = sum.addingReportingOverflow(layer.size.bytes)
      guard !overflows else {
        throw ReportFault(.numberOverflow, "the sizes of the layers together do not fit in 64 bits")
      }
      sum = next
    }
    return ByteCount(sum)
  }
}
