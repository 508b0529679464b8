import FoundationEssentials
import Glibc
import Messages

/// The newest state of a wiki's repository, in a folder of its own that goes with it. It has no work tree: what is in
/// the repository is never a file of this machine, so that no link in it leads anywhere.
final class GitClone {
  private let folder: String
  private let git: GitProgram
  private let target: WikiTarget

  private var repository: String { folder + "/wiki.git" }

  init(_ target: WikiTarget, environment: [String: String]) throws(PublishingError) {
    self.target = target
    git = GitProgram(address: target.address, environment: environment)
    var template = Array("\(environment["TMPDIR"] ?? "/tmp")/plimsoll-wiki-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw PublishingError(
        .file, at: environment["TMPDIR"] ?? "/tmp",
        why: "no folder can be made there: \(String(cString: strerror(errno)))")
    }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do throws(PublishingError) {
      try clone()
    } catch {
      Self.remove(folder)
      throw error
    }
  }

  deinit { Self.remove(folder) }

  private static func remove(_ folder: String) { try? FileManager.default.removeItem(atPath: folder) }

  private func clone() throws(PublishingError) {
    let branch = target.branch.map { ["--branch", $0] } ?? []
    let outcome = try git.run(
      ["clone", "--bare", "--quiet", "--depth", "1", "--no-tags", "--template="] + branch
        + ["--", target.address, repository], isRemote: true, withErrors: true)
    guard outcome.status == 0 else {
      throw PublishingError(
        .wiki, at: target.address, why: "the repository cannot be cloned: \(Self.shown(outcome.output))",
        suggestion:
          "git clone \(target.address) must work without questions; a new wiki on GitHub needs a first page")
    }
  }

  /// What git says, in one line.
  static func shown(_ output: String) -> String {
    let lines = output.split(separator: "\n").filter {
      !$0.hasPrefix("warning:") && !$0.hasPrefix("Cloning into")
    }
    let text = lines.prefix(4).joined(separator: " ")
    return String(
      text.unicodeScalars.prefix(500).map { $0.properties.generalCategory == .control ? " " : Character($0) })
  }

  /// Fetches the newest state.
  func fetch() throws(PublishingError) {
    let branch = "refs/heads/\(try branch)"
    let outcome = try git.run(
      command(["fetch", "--quiet", "--depth", "1", "--no-tags", "--", "origin", "+\(branch):\(branch)"]),
      isRemote: true,
      withErrors: true)
    guard outcome.status == 0 else {
      throw PublishingError(
        .wiki, at: target.address, why: "it cannot be fetched: \(Self.shown(outcome.output))")
    }
  }

  /// The branch that pages lie on.
  var branch: String {
    get throws(PublishingError) {
      try git.output(command(["symbolic-ref", "--short", "HEAD"])).split(separator: "\n").first.map(
        String.init) ?? ""
    }
  }

  /// The commit of the newest state; nil of an empty repository.
  var head: String? {
    get throws(PublishingError) {
      let outcome = try git.run(command(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]))
      return outcome.status == 0 ? outcome.line : nil
    }
  }

  /// The blob of a file; nil where there is none.
  func blob(of path: String) throws(PublishingError) -> String? {
    guard try head != nil else { return nil }
    let listed = try git.output(command(["--literal-pathspecs", "ls-tree", "-z", "HEAD", "--", path]))
    guard let entry = listed.split(separator: "\0").first else { return nil }
    let words = entry.split(separator: "\t")[0].split(separator: " ")
    guard words.count == 3, words[1] == "blob", words[0].hasPrefix("100") else {
      throw PublishingError(
        .conflict, at: "\(target.address), \(path)", why: "this is a link or a folder, and no page",
        suggestion: "name another page")
    }
    return String(words[2])
  }

  /// The text of a blob.
  func text(of blob: String) throws(PublishingError) -> String {
    try git.output(command(["cat-file", "blob", blob]))
  }

  /// The files that hold a text, of certain names: those of Markdown, unless others are asked for.
  func files(
    holding text: String, including names: [String] = ["*.md"]
  ) throws(PublishingError) -> [String] {
    guard let head = try head else { return [] }
    let outcome = try git.run(command(["grep", "-l", "-z", "-F", "-e", text, head, "--"] + names))
    return outcome.output.split(separator: "\0").map { String($0.dropFirst(head.count + 1)) }
  }

  /// Makes a commit of files on the newest state, and pushes it, never by force.
  ///
  /// - Returns: The blobs of the files; nil where somebody else was faster.
  func push(_ files: [(path: String, text: String)], message: String) throws(PublishingError) -> [String]? {
    let parent = try head
    let index = ["GIT_INDEX_FILE": folder + "/index"]
    _ = try git.output(command(["read-tree"] + [parent ?? "--empty"]), variables: index)
    var blobs: [String] = []
    for file in files {
      try write(file.text)
      let blob =
        try git.output(command(["hash-object", "-w", "--no-filters", "--", folder + "/content"]))
        .split(separator: "\n").first.map(String.init) ?? ""
      _ = try git.output(
        command(["update-index", "--add", "--cacheinfo", "100644,\(blob),\(file.path)"]), variables: index)
      blobs.append(blob)
    }
    let tree = try git.run(command(["write-tree"]), variables: index).line
    let commit = try commit(tree, on: parent, message: message)
    let outcome = try git.run(
      command(["push", "--porcelain", "--", "origin", "\(commit):refs/heads/\(try branch)"]), isRemote: true,
      withErrors: true)
    if outcome.status == 0 { return blobs }
    // Servers word it so where a commit is not on the newest one.
    let wasLate = [
      "[rejected]", "cannot lock ref", "fetch first", "failed to update ref", "incorrect old value",
    ]
    if wasLate.contains(where: outcome.output.contains) { return nil }
    throw PublishingError(
      .wiki, at: target.address, why: "the push is refused: \(Self.shown(outcome.output))",
      suggestion: "git push must work there without questions")
  }

  private func commit(_ tree: String, on parent: String?, message: String) throws(PublishingError) -> String {
    let identity = try git.run(command(["var", "GIT_COMMITTER_IDENT"]))
    let person = identity.line.lastIndex(of: ">").map { identity.line[...$0] }
    guard identity.status == 0, let person else {
      throw PublishingError(
        .credentials, at: target.address, why: "git knows no author for the commit",
        suggestion:
          "git config --global user.name NAME and user.email ADDRESS, or set GIT_AUTHOR_… and GIT_COMMITTER_…"
      )
    }
    let parents = parent.map { ["-p", $0] } ?? []
    return try git.output(
      command(["commit-tree", tree] + parents + ["-m", message, "-m", "Signed-off-by: \(person)"])
    ).split(separator: "\n").first.map(String.init) ?? ""
  }

  private func write(_ text: String) throws(PublishingError) {
    do {
      try Data(text.utf8).write(to: URL(filePath: folder + "/content"))
    } catch {
      throw PublishingError(.file, at: folder, why: "a page cannot be written there: \(error)")
    }
  }

  private func command(_ arguments: [String]) -> [String] { ["-C", repository] + arguments }
}
