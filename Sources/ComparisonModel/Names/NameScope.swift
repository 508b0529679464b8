/// Of which names a fact of names can say that they are not there.
public enum NameScope: Hashable, Sendable {
  /// Of all: what it does not name is not what it is about.
  case everything
  /// Of the programs that are looked for, and no others: whether an image has `git` cannot be told from a list
  /// that was never looked through for it.
  case lookedFor(Set<String>)
  /// Of packages: it names every installed one. A program may be there without a package.
  case packages
  /// Of programs: it names every one that a container finds by its name.
  case programs
  /// Of vulnerabilities: it names every one that a scanner found. Another scanner, or a newer database, may find more.
  case vulnerabilities
}
