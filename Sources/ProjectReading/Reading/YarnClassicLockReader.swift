import Messages

/// Reads `yarn.lock` of Yarn 1: a format of its own, of names, indented keys and quoted values.
struct YarnClassicLockReader {
  private struct Line {
    var number: Int
    var indentation: Int
    var words: [String]
    /// True when the line opens a block.
    var opensBlock: Bool
  }

  /// How far from its beginning a file may say what it is, in characters: 400. Yarn writes it into the second line.
  private static let maximumPreambleCharacters = 400

  /// True for a text that says it is such a file.
  static func recognises(_ text: String) -> Bool {
    text.prefix(maximumPreambleCharacters).contains("# yarn lockfile v1")
  }

  /// Reads a lock file's text.
  static func read(_ text: String, path: String) throws(ProjectError) -> Project {
    var packages: [ProjectPackage] = []
    var current: ProjectPackage?
    var block = ""
    var number = 0
    for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      guard let line = try line(raw, number: number, path: path) else { continue }
      switch line.indentation {
      case 0:
        if let current { packages.append(current) }
        guard line.opensBlock, let name = line.words.first.flatMap(name(ofDescriptor:)) else {
          throw ProjectError(
            .malformed, path: path, line: number, message: "a package's name is expected here")
        }
        current = ProjectPackage(name: name)
        block = ""
      case 2:
        block = line.opensBlock ? line.words.first ?? "" : ""
        if line.words.first == "version", line.words.count > 1 {
          current?.version = line.words[1]
        }
      default:
        guard let name = line.words.first else { continue }
        let range = line.words.dropFirst().first ?? ""
        let real = PackageAlias(range, mayLackVersion: true)?.name ?? name
        if block == "dependencies" {
          current?.dependencies.insert(real)
        } else if block == "optionalDependencies" {
          current?.optionalDependencies.insert(real)
        }
      }
      guard packages.count <= ProjectLimits.maximumPackages else {
        throw ProjectError(
          .tooLarge, path: path, line: number,
          message: "it has more than \(ProjectLimits.maximumPackages) packages")
      }
    }
    if let current { packages.append(current) }
    return Project(origin: .yarnClassic, path: path, packages: packages)
  }

  private static func line(
    _ raw: Substring, number: Int, path: String
  ) throws(ProjectError) -> Line? {
    let indentation = raw.prefix { $0 == " " }.count
    var rest = raw.dropFirst(indentation)
    guard let first = rest.first, first != "#" else { return nil }
    var words: [String] = []
    var opensBlock = false
    while let character = rest.first {
      if character == " " || character == "," {
        rest = rest.dropFirst()
      } else if character == "\"" {
        guard let end = rest.dropFirst().firstIndex(of: "\"") else {
          throw ProjectError(.malformed, path: path, line: number, message: "a quotation mark has no partner")
        }
        words.append(String(rest[rest.index(after: rest.startIndex)..<end]))
        rest = rest[rest.index(after: end)...]
      } else if character == ":" {
        opensBlock = true
        rest = rest.dropFirst()
      } else {
        var word = String(rest.prefix { $0 != " " && $0 != "," })
        rest = rest.dropFirst(word.count)
        if word.hasSuffix(":") && rest.isEmpty {
          word.removeLast()
          opensBlock = true
        }
        words.append(word)
      }
    }
    return Line(number: number, indentation: indentation, words: words, opensBlock: opensBlock)
  }

  /// `@scope/name@^1.0.0` is `@scope/name`; `alias@npm:name@^1.0.0` is `name`.
  static func name(ofDescriptor descriptor: String) -> String? {
    guard let at = descriptor.dropFirst().firstIndex(of: "@") else {
      return descriptor.isEmpty ? nil : descriptor
    }
    let range = String(descriptor[descriptor.index(after: at)...])
    return PackageAlias(range, mayLackVersion: true)?.name ?? String(descriptor[..<at])
  }
}
