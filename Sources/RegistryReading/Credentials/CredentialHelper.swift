import ChildProcesses
import ImageSources
import Messages
import OCIFormat

/// A program that keeps credentials: `docker-credential-NAME`.
///
/// docker/docker-credential-helpers: the registry on standard input of `get`, and one object of JSON as the answer.
struct CredentialHelper {
  /// The longest that it is waited for, in milliseconds: 30 seconds. Some ask their user for a password.
  static let maximumMilliseconds = 30_000
  /// The most bytes that it may answer: 64 KiB.
  static let maximumBytes = 64 << 10

  /// What follows `docker-credential-`.
  let name: String
  /// The environment that it runs in.
  let environment: [String: String]

  private struct Answer: Decodable {
    var username: String
    var secret: String

    enum CodingKeys: String, CodingKey {
      case username = "Username"
      case secret = "Secret"
    }
  }

  private var program: String { "docker-credential-\(name)" }

  /// Asks it.
  /// - Returns: nil where it has none.
  /// - Throws: ``ImageReadingError`` where it is not there, fails, is too slow, or answers something else.
  func credentials(for registry: RegistryName) throws(ImageReadingError) -> RegistryCredentials? {
    guard !name.contains("/"), !name.utf8.contains(0) else {
      throw failure("its name is no name of a program")
    }
    // Docker Hub has been called so since its first version.
    let server = registry.host == RegistryName.dockerHub ? "https://index.docker.io/v1/" : registry.host
    let run: ChildProcess.Outcome
    do throws(ChildProcess.Failure) {
      run = try ChildProcess.run(
        [program, "get"], input: Array(server.utf8), environment: environment,
        maximumMilliseconds: Self.maximumMilliseconds, maximumBytes: Self.maximumBytes)
    } catch {
      throw failure(error.why)
    }
    guard run.status == 0 else {
      // Helpers have no other sign of it than these words.
      if String(decoding: run.output, as: UTF8.self).contains("credentials not found") { return nil }
      throw failure("it ends with status \(run.status)")
    }
    guard let answer = try? JSONDocument.decode(Answer.self, from: run.output, document: "answer") else {
      throw failure("its answer is no credentials")
    }
    return RegistryCredentials(
      username: answer.username == "<token>" ? "" : answer.username,
      secret: answer.username == "<token>" ? .identityToken(answer.secret) : .password(answer.secret),
      origin: program)
  }

  private func failure(_ why: Message) -> ImageReadingError {
    ImageReadingError(
      code: .notAuthorized, why: "the credentials cannot be asked for: \(program): \(why)",
      suggestion: "Try it by hand: echo REGISTRY | \(program) get; or give --username and --password-stdin")
  }
}
