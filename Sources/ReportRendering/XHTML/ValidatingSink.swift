import Dispatch
import XMLDocuments

/// Hands bytes on and reads them again beside it: a second thread parses and validates each chunk while the
/// next is being written.
final class ValidatingSink: ByteSink {
  /// How many chunks may wait to be validated. With chunks of 64 KiB they hold half a megabyte.
  private static let maximumWaitingChunkCount = 8

  /// A checker that only the queue's work touches.
  private struct Confined: @unchecked Sendable {
    let checker: any XMLChecker
  }

  private let sink: any ByteSink
  private let file: String
  private let confined: Confined
  private let queue = DispatchQueue(label: "XHTML validation")
  private let room = DispatchSemaphore(value: ValidatingSink.maximumWaitingChunkCount)

  init(_ sink: any ByteSink, file: String, checker: any XMLChecker) {
    self.sink = sink
    self.file = file
    confined = Confined(checker: checker)
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    let chunk = Array(bytes)
    room.wait()
    queue.async { [confined, room] in
      confined.checker.consume(chunk)
      room.signal()
    }
    try sink.write(bytes)
  }

  /// Waits for the checker.
  ///
  /// - Throws: ``XHTMLError/invalid(file:_:)``.
  func finish() throws(XHTMLError) {
    let validation = queue.sync { [confined] in confined.checker.finish() }
    guard validation.isValid else { throw .invalid(file: file, validation) }
  }
}
