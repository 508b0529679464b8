import CXLSXWriter
import ReportModel

/// The formats of a workbook's cells, each made once.
struct CellFormats {
  let title: CellStyle
  let header: CellStyle
  /// Text that is shown in several lines where it is long.
  let wrapped: CellStyle
  /// Text that spreadsheets would take for a number when somebody edits it: a version stays one.
  let numberLike: CellStyle
  let integer: CellStyle
  let percentage: CellStyle
  let date: CellStyle
  /// A cell that leads to another one.
  let link: CellStyle
  private let tones: [Role.Tone: Worksheet.Format]

  init(_ book: Workbook) throws(WorkbookError) {
    title = try book.addStyle {
      format_set_bold($0)
      format_set_font_size($0, 16)
    }
    header = try book.addStyle {
      format_set_bold($0)
      format_set_text_wrap($0)
      format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      format_set_bg_color($0, 0xE8ECF1)
      format_set_bottom($0, UInt8(LXW_BORDER_THIN.rawValue))
    }
    wrapped = try book.addStyle {
      format_set_text_wrap($0)
      format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
    numberLike = try book.addStyle { format_set_num_format($0, "@") }
    integer = try book.addStyle { format_set_num_format($0, "#,##0") }
    percentage = try book.addStyle { format_set_num_format($0, "0.00####%") }
    date = try book.addStyle { format_set_num_format($0, "yyyy-mm-dd") }
    link = try book.addStyle {
      format_set_underline($0, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
      format_set_font_color($0, 0x1A4F8B)
    }
    var tones: [Role.Tone: Worksheet.Format] = [:]
    for (tone, text, fill) in Self.colours {
      tones[tone] = try book.addFormat {
        format_set_font_color($0, text)
        format_set_bg_color($0, fill)
      }
    }
    self.tones = tones
  }

  /// How a verdict is shown beside its word; nil where it decides nothing.
  func format(of tone: Role.Tone) -> Worksheet.Format? { tones[tone] }

  /// Text and fill of each tone; each pair passes WCAG AA (4.5:1).
  private static let colours: [(Role.Tone, lxw_color_t, lxw_color_t)] = [
    (.agrees, 0x14532D, 0xDCF5E3), (.mixed, 0x6B3F00, 0xFFF0C2), (.disagrees, 0x8B1A1A, 0xFDE2E1),
  ]
}
