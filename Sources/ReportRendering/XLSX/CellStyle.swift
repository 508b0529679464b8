import CXLSXWriter

/// How cells look: a format of libxlsxwriter's, and the number by which cells name it.
struct CellStyle {
  /// The format.
  let format: Worksheet.Format
  /// Its number among the formats of cells, as digits.
  let number: [UInt8]

  /// Takes a format, whose number is told when it is asked for first: formats are numbered in that order.
  init(_ format: Worksheet.Format) {
    self.format = format
    number = Array(String(lxw_format_get_xf_index(format)).utf8)
  }
}
