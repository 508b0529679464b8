/// An object that the image's loader refuses, or that would die on its first missing symbol.
public struct UnloadableObject: Hashable, Sendable {
  /// Names in one reason, at most; how many more there are is said.
  public static let namesInReason = 8

  /// The object's path in the image.
  public var path: String
  /// Everything that is wrong, the first being what the loader stops at.
  public var failures: [LoadFailure]

  /// Makes an unloadable object of at least one failure.
  public init(path: String, failures: [LoadFailure]) {
    self.path = path
    self.failures = failures
  }

  /// The kind of the first failure: `machine`, `interpreter`, `library`, `version`, `symbol`, `malformed`.
  public var kind: String { failures.first?.kind ?? "malformed" }

  /// Every missing name, once, in the order of the failures.
  public var missing: [String] {
    var seen: Set<String> = []
    return failures.map(\.missing).filter { seen.insert($0).inserted }
  }

  /// The failures in one sentence, without its full stop.
  public var reason: String {
    var sentences: [String] = []
    var rest = failures[...]
    while let first = rest.first {
      // Failures of one kind in one object are one sentence.
      let alike = rest.prefix { $0.kind == first.kind && $0.neededBy == first.neededBy }
      sentences.append(Self.sentence(Array(alike), of: path))
      rest = rest.dropFirst(alike.count)
    }
    let shown = sentences.prefix(Self.namesInReason)
    let more = sentences.count - shown.count
    return shown.joined(separator: "; ") + (more > 0 ? "; and \(more) more" : "")
  }

  private static func sentence(_ failures: [LoadFailure], of path: String) -> String {
    guard let first = failures.first else { return "" }
    let within = first.neededBy.flatMap { $0 == path ? nil : " (needed by \($0))" } ?? ""
    switch first {
    case .machineDiffers(let found, let image):
      return "built for \(found), the image is \(image)"
    case .interpreterAbsent(let interpreter):
      return "the loader \(interpreter) is not in the image"
    case .noLoader:
      return "the image has no loader for libraries of its machine"
    case .malformed(let why):
      return "malformed: \(why)"
    case .libraryNotFound, .libraryForOtherMachine:
      return names(failures, one: "library", many: "libraries") + " not found" + within
    case .versionNotOffered:
      let places = failures.map { failure in
        guard case .versionNotOffered(let version, let library, _) = failure else { return failure.missing }
        return "\(version) (\(library))"
      }
      return list(places, one: "version", many: "versions") + " not found" + within
    case .symbolUndefined:
      return "undefined " + names(failures, one: "symbol", many: "symbols") + within
    }
  }

  private static func names(_ failures: [LoadFailure], one: String, many: String) -> String {
    list(failures.map(\.missing), one: one, many: many)
  }

  private static func list(_ names: [String], one: String, many: String) -> String {
    let shown = names.prefix(namesInReason).joined(separator: ", ")
    let more = names.count > namesInReason ? " and \(names.count - namesInReason) more" : ""
    return "\(names.count == 1 ? one : many) \(shown)\(more)"
  }
}
