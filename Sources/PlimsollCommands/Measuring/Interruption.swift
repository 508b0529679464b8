import FileWriting
import Glibc
import ImageSources
import Synchronization

/// Where a signal handler leaves what came, for a thread that waits for it.
private let arrived = Atomic<Int32>(0)
private let pipeEnd = Atomic<Int32>(-1)

/// Waits for somebody to interrupt the program (SIGINT, SIGTERM). The second time, the system ends it as usual.
final class Interruption: Sendable {
  /// Makes `body` be called, on another thread, when the program is interrupted for the first time.
  init(_ body: @escaping @Sendable () -> Void) throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw OutputError(.create, path: "a pipe", errno: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    arrived.store(0, ordering: .sequentiallyConsistent)
    pipeEnd.store(ends[1], ordering: .sequentiallyConsistent)
    for number in [SIGINT, SIGTERM] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        // Only what a handler may do: note which, wake the thread, and let the next one end the program.
        arrived.store(number, ordering: .sequentiallyConsistent)
        var byte: UInt8 = 1
        _ = write(pipeEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
        Glibc.signal(SIGINT, SIG_DFL)
        Glibc.signal(SIGTERM, SIG_DFL)
      }
      sigaction(number, &action, nil)
    }
    let reading = ends[0]
    _ = try WorkerThread {
      // Whoever started the program may have blocked them, as threads of a pool do: here they arrive all the same.
      var signals = sigset_t()
      sigemptyset(&signals)
      for number in [SIGINT, SIGTERM] { sigaddset(&signals, number) }
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      // A program inherits the mask of the thread that started it, which may have blocked both (libdispatch's do).
      var interruptions = sigset_t()
      sigemptyset(&interruptions)
      for number in [SIGINT, SIGTERM] { sigaddset(&interruptions, number) }
      pthread_sigmask(SIG_UNBLOCK, &interruptions, nil)
      var byte: UInt8 = 0
      while read(reading, &byte, 1) < 0, errno == EINTR {}
      body()
    }
  }

  /// The signal that came; nil while none has.
  var signal: Int32? {
    let number = arrived.load(ordering: .sequentiallyConsistent)
    return number == 0 ? nil : number
  }
}
