internal import Diagnostics
import Messages

/// The lines of a page of docker-library/repo-info, which is Markdown of one form.
struct ListingLines {
  /// The most lines of a page.
  private static let maximumLines = 2_000_000

  /// A line without the blanks at its end, and the byte at which it begins.
  struct Line {
    var text: Substring
    var offset: Int
  }

  let lines: [Line]

  init(_ file: ReportFile) throws(ReportFault) {
    guard file.bytes.count <= ReportLimits.maximumTreeBytes else {
      throw ReportFault(.tooLarge, "the page has more than \(ReportLimits.maximumTreeBytes) bytes")
    }
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      throw ReportFault(
        .notUTF8, "the page is not valid UTF-8", suggestion: "take it from docker-library/repo-info as it is")
    }
    var lines: [Line] = []
    var offset = 0
    // By bytes: a Windows line end is one Character, which no line feed splits.
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      var shown = Substring(line)
      while let last = shown.unicodeScalars.last, last == " " || last == "\r" {
        shown.unicodeScalars.removeLast()
      }
      lines.append(Line(text: shown, offset: offset))
      offset += line.count + 1
    }
    guard lines.count <= Self.maximumLines else {
      throw ReportFault(.limitExceeded, "the page has more than \(Self.maximumLines) lines")
    }
    self.lines = lines
  }
}

extension Substring {
  /// What stands between the first two backticks; nil where there are none.
  var code: String? {
    let parts = split(separator: "`", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 ? String(parts[1]).shown : nil
  }

  /// What stands behind a beginning; nil where the line does not begin so.
  func behind(_ beginning: String) -> Substring? {
    hasPrefix(beginning) ? dropFirst(beginning.count) : nil
  }
}
