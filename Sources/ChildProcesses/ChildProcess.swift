import Glibc
public import Messages

/// Runs a program of this machine with an input, and takes its output, within bounds of time and size.
public enum ChildProcess {
  /// What a run came to.
  public struct Outcome: Sendable {
    /// The exit status; 128 and more where a signal ended it.
    public var status: Int32
    /// What it printed.
    public var output: [UInt8]
  }

  /// Why there is no outcome.
  public struct Failure: Error, Sendable {
    /// What went wrong, as a clause.
    public var why: Message

    /// Makes a failure.
    public init(why: Message) {
      self.why = why
    }
  }

  /// Runs a program, which is looked for on the search path.
  ///
  /// What it writes to its standard error is not looked at: secrets may be in it.
  ///
  /// - Parameters:
  ///   - input: What it reads. What it leaves unread when it ends is not missed.
  ///   - joinsErrors: Whether its standard error is taken as part of its output all the same.
  /// - Throws: ``Failure`` where it cannot be run, is too slow, or prints too much; it has ended then.
  public static func run(
    _ arguments: [String], input: [UInt8], environment: [String: String], maximumMilliseconds: Int,
    maximumBytes: Int, joinsErrors: Bool = false
  ) throws(Failure) -> Outcome {
    // One socket for both directions: unlike pipes, Swift's Glibc makes it closed to other children from the start.
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw Failure(why: "no socket can be made") }
    let ours = ends[0]
    defer { close(ours) }
    let started = Result { () throws(Failure) in
      try start(arguments, environment, standardStreams: ends[1], joinsErrors)
    }
    close(ends[1])
    let child = try started.get()
    do throws(Failure) {
      let output = try exchange(input, ours, maximumMilliseconds, maximumBytes)
      return Outcome(status: wait(for: child), output: output)
    } catch {
      kill(child, SIGKILL)
      _ = wait(for: child)
      throw error
    }
  }

  private static func start(
    _ arguments: [String], _ environment: [String: String], standardStreams: Int32, _ joinsErrors: Bool
  ) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, standardStreams, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, standardStreams, STDOUT_FILENO)
    if joinsErrors {
      posix_spawn_file_actions_adddup2(&actions, standardStreams, STDERR_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    var child = pid_t()
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    let status = posix_spawnp(&child, arguments.first ?? "", &actions, nil, &words, &variables)
    guard status == 0 else {
      throw Failure(why: "it cannot be run: \(String(cString: strerror(status)))")
    }
    return child
  }

  /// Gives the input as far as it is taken, and reads until the program has ended.
  private static func exchange(
    _ input: [UInt8], _ descriptor: Int32, _ milliseconds: Int, _ maximumBytes: Int
  ) throws(Failure) -> [UInt8] {
    let deadline = now() + milliseconds
    var open = input[...]
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    give(&open, to: descriptor)
    while true {
      let events = POLLIN | (open.isEmpty ? 0 : POLLOUT)
      var waiting = pollfd(fd: descriptor, events: Int16(events), revents: 0)
      let left = deadline - now()
      guard left > 0 else { throw Failure(why: "it did not answer within \(milliseconds / 1000) seconds") }
      let ready = poll(&waiting, 1, Int32(clamping: left))
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { continue }
      if !open.isEmpty { give(&open, to: descriptor) }
      let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return output }
      output += buffer[..<count]
      guard output.count <= maximumBytes else {
        throw Failure(why: "it answers more than \(maximumBytes) bytes")
      }
    }
  }

  /// Gives what the program takes for now, and tells it the end behind the last byte.
  private static func give(_ input: inout ArraySlice<UInt8>, to descriptor: Int32) {
    let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
    while !input.isEmpty {
      let count = input.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, flags) }
      if count > 0 { input = input.dropFirst(count) }
      if count < 0, errno == EAGAIN { return }
      // It has ended, or reads no more.
      if count < 0, errno != EINTR { input = [] }
    }
    shutdown(descriptor, Int32(SHUT_WR))
  }

  private static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
