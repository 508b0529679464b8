internal import Glibc
public import ImageSources
import Messages

/// Names that come through a descriptor, line by line, as somebody writes them: the list may have no end yet.
///
/// Waiting for a line can be cancelled, so that an interrupted run need not wait for whoever writes.
public final class StreamedNames: ImageNames {
  /// How long a wait is before it is asked whether to go on, in milliseconds.
  private static let millisecondsBetween: Int32 = 100
  /// How much is read at a time: 16 KiB.
  private static let chunkBytes = 16 << 10

  private struct State {
    var buffer: [UInt8] = []
    var position = 0
    var line = 0
    var hasEnded = false
  }

  private let descriptor: Int32
  private let place: String
  private let state = Locked(State())
  private let isCancelled = Locked(false)

  /// Reads names from a descriptor, which stays its owner's; `place` is what errors call it.
  public init(descriptor: Int32, place: String) {
    self.descriptor = descriptor
    self.place = place
  }

  /// It is not known before the end.
  public var count: Int? { nil }

  /// The next name, or why a line is none; nil at the end, and when the task is cancelled.
  public func next() async -> Result<String, ImageReadingError>? {
    await withTaskCancellationHandler {
      do throws(ImageReadingError) {
        return try await WorkerThread.run { .success(self.nextLine()) }
      } catch {
        return .failure(error)
      }
    } onCancel: {
      isCancelled.withLock { $0 = true }
    }
  }

  /// Waits for a line that has a name.
  private func nextLine() -> Result<String, ImageReadingError>? {
    while let line = state.withLock({ takeLine(&$0) }) {
      let result: Result<String, ImageReadingError>? =
        switch line {
        case .success(let line): NameLine.name(in: line.bytes, at: "\(place):\(line.number)")
        case .failure(let error): .failure(error)
        }
      if let result { return result }
    }
    return nil
  }

  /// The next line, blank or not; nil at the end.
  private func takeLine(
    _ state: inout State
  ) -> Result<(number: Int, bytes: [UInt8]), ImageReadingError>? {
    while true {
      let rest = state.buffer[state.position...]
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? (state.hasEnded ? rest.endIndex : nil) {
        guard end < rest.endIndex || !rest.isEmpty else { return nil }
        state.position = min(end + 1, state.buffer.count)
        state.line += 1
        return .success((state.line, Array(rest[..<end])))
      }
      // A line without an end is read on only as far as it may go; the rest of it is what the error says.
      guard rest.count <= NameLine.maximumBytes else {
        state.hasEnded = true
        state.buffer = []
        state.position = 0
        return .failure(
          NameLine.fault(
            "\(place):\(state.line + 1)",
            "the line has more than \(NameLine.maximumBytes) bytes; it and all behind it are left out"))
      }
      state.buffer.removeFirst(state.position)
      state.position = 0
      if let error = readOn(&state) { return .failure(error) }
    }
  }

  private func readOn(_ state: inout State) -> ImageReadingError? {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, Self.millisecondsBetween) == 0 {
      if isCancelled.withLock({ $0 }) {
        state.hasEnded = true
        return nil
      }
    }
    let before = state.buffer.count
    state.buffer.append(contentsOf: repeatElement(0, count: Self.chunkBytes))
    let count = state.buffer.withUnsafeMutableBytes { bytes in
      Glibc.read(descriptor, bytes.baseAddress?.advanced(by: before), Self.chunkBytes)
    }
    state.buffer.removeLast(Self.chunkBytes - max(0, count))
    if count < 0, errno != EINTR {
      state.hasEnded = true
      return ImageReadingError(
        code: .unreadable, image: place, why: "the names cannot be read: \(String(cString: strerror(errno)))")
    }
    if count == 0 { state.hasEnded = true }
    return nil
  }
}
