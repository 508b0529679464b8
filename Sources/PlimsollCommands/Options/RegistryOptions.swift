import ArgumentParser
import FoundationEssentials
import Glibc
import HTTPTransfer
import Messages
import RegistryReading

/// How registries are reached and who asks.
struct RegistryOptions: ParsableArguments {
  /// The longest password, in bytes: 64 KiB. Tokens that stand for one have some hundreds.
  static let maximumPasswordBytes = 64 << 10

  @Option(
    help: ArgumentHelp(
      "The user at the registry, with --password-stdin; else what docker login and podman login keep is used.",
      valueName: "name"))
  var username: String?

  @Flag(
    help: "Read the password from standard input; it is never taken from an argument, which others can read.")
  var passwordStdin = false

  @Option(
    name: .customLong("insecure-registry"),
    help: ArgumentHelp(
      "A registry that may be spoken to without TLS, or whose certificate is not looked at, as HOST or HOST:PORT; may be repeated. This machine's own may always be spoken to without TLS.",
      valueName: "host"))
  var insecureRegistries: [String] = []

  func validate() throws {
    if passwordStdin, username?.isEmpty != false {
      throw ValidationError(saying: "--password-stdin needs --username.")
    }
    if username != nil, !passwordStdin {
      throw ValidationError(
        saying: "--username needs --password-stdin: the password is read from standard input.")
    }
    if username?.contains(":") == true {
      throw ValidationError(saying: "A user's name has no colon, for it ends where the password begins.")
    }
    for host in insecureRegistries where host.isEmpty || host.contains("/") {
      throw ValidationError(
        saying:
          "--insecure-registry needs a host, such as registry.test:5000, and not '\(host)'.")
    }
  }

  /// The way to registries; standard input is read where the password is there.
  func access() throws -> RegistryAccess {
    var settings = RegistrySettings(
      environment: ProcessInfo.processInfo.environment, insecureHosts: Set(insecureRegistries))
    if passwordStdin, let username {
      settings.credentials = RegistryCredentials(
        username: username, secret: .password(try Self.password()), origin: "--username")
    }
    return RegistryAccess(settings, observe: { RegistryNotes.shared.note($0) })
  }

  /// The first line of standard input.
  private static func password() throws -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.count <= maximumPasswordBytes {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    guard bytes.count <= maximumPasswordBytes else {
      throw ValidationError(
        saying: "The password on standard input has more than \(maximumPasswordBytes) bytes.")
    }
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let password = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    guard !password.isEmpty else { throw ValidationError(saying: "There is no password on standard input.") }
    return String(decoding: password, as: UTF8.self)
  }
}
