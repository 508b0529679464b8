public import ComparisonModel

/// An object that the image's loader refuses, or that would die on its first missing symbol.
public struct UnloadableObject: Hashable, Sendable {
  /// The object's path in the image.
  public var path: String
  /// Everything that is wrong, the first being what the loader stops at.
  public var failures: [LoadFailure]

  /// Makes an unloadable object of at least one failure.
  public init(path: String, failures: [LoadFailure]) {
    self.path = path
    self.failures = failures
  }

  /// The kind of the first failure, as a measurement names it (``LoadFailure/kind``).
  public var kind: String { failures.first?.kind ?? "malformed" }

  /// Every missing name, once, in the order of the failures.
  public var missing: [String] {
    var seen: Set<String> = []
    return failures.map(\.missing).filter { seen.insert($0).inserted }
  }

  /// The failures in one sentence, without its full stop.
  public var reason: String { problems.text(in: .en) }

  /// The failures, those of one kind in one object together.
  public var problems: [LoadProblem] {
    var problems: [LoadProblem] = []
    for failure in failures {
      let problem = LoadProblem(failure, of: path)
      if let last = problems.indices.last, problems[last].isAlike(problem) {
        problems[last].names += problem.names
      } else {
        problems.append(problem)
      }
    }
    return problems
  }
}

extension LoadProblem {
  /// The problem that a failure of one object is.
  fileprivate init(_ failure: LoadFailure, of path: String) {
    let neededBy = failure.neededBy.flatMap { $0 == path ? nil : $0 }
    switch failure {
    case .machineDiffers(let found, let image): self.init(kind: .machine, names: [found, image])
    case .interpreterAbsent(let interpreter): self.init(kind: .interpreter, names: [interpreter])
    case .noLoader: self.init(kind: .interpreter, names: [])
    case .malformed(let why): self.init(kind: .malformed, names: [why])
    case .libraryNotFound(let name, _), .libraryForOtherMachine(let name, _, _):
      self.init(kind: .library, names: [name], neededBy: neededBy)
    case .libraryUncached(_, let library, _):
      self.init(kind: .cache, names: [library], neededBy: neededBy)
    case .threadStorage: self.init(kind: .threadStorage, names: [], neededBy: neededBy)
    case .moduleVersionDiffers(let found, let node):
      self.init(kind: .moduleVersion, names: [String(found), String(node)])
    case .nodeAPIVersionTooNew(let needed, let node):
      self.init(kind: .nodeAPIVersion, names: [String(needed), String(node)])
    case .notRegistered: self.init(kind: .registration, names: [])
    case .versionNotOffered(let version, let library, _):
      self.init(kind: .version, names: [version], library: library, neededBy: neededBy)
    case .symbolUndefined:
      self.init(kind: .symbol, names: [failure.missing], neededBy: neededBy)
    }
  }

  /// Whether two problems are one but for their names.
  fileprivate func isAlike(_ other: LoadProblem) -> Bool {
    kind == other.kind && library == other.library && neededBy == other.neededBy
  }
}
