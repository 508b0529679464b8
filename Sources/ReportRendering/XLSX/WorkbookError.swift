import CXLSXWriter
import Glibc
import Messages

/// Why a workbook could not be written.
enum WorkbookError: Error, Hashable, MessageConvertible {
  /// A temporary file could not be made or written.
  case noTemporaryFile(errno: Int32)
  /// There is no memory left.
  case outOfMemory
  /// libxlsxwriter refused something, in its words; the cell is named where it was one.
  case refused(String, cell: String?)

  /// Throws what a status of libxlsxwriter says.
  static func check(_ status: lxw_error, cell: @autoclosure () -> String? = nil) throws(WorkbookError) {
    guard status != LXW_NO_ERROR else { return }
    if status == LXW_ERROR_MEMORY_MALLOC_FAILED { throw .outOfMemory }
    if status == LXW_ERROR_CREATING_TMPFILE { throw .noTemporaryFile(errno: errno) }
    throw .refused(lxw_strerror(status).map { String(cString: $0) } ?? "\(status.rawValue)", cell: cell())
  }

  /// The message in English.
  var description: String { message.description }

  /// What is wrong and what to do.
  var message: Message {
    switch self {
    case .noTemporaryFile(let errno):
      "cannot write a temporary file for the workbook: \(String(cString: strerror(errno))): make room in /tmp, where nameless files hold its rows until it is finished"
    case .outOfMemory: "there is not enough memory for the workbook"
    case .refused(let reason, let cell):
      cell.map { "the workbook cannot be written at \($0): \(reason)" }
        ?? "the workbook cannot be written: \(reason)"
    }
  }
}
