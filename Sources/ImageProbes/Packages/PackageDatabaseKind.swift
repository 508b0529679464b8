/// The kinds of package database, by the names that measurements use.
public enum PackageDatabaseKind: String, CaseIterable, Hashable, Sendable {
  /// Debian's and Ubuntu's.
  case dpkg
  /// Alpine's and Wolfi's.
  case apk
  /// Red Hat's, SUSE's and their kin's.
  case rpm
}
