internal import ImageReading

extension ProgramFinder {
  private static let shellNames = [
    "sh", "ash", "bash", "csh", "dash", "elvish", "fish", "hush", "ksh", "ksh93", "lksh", "mksh", "nu",
    "oksh",
    "posh", "pwsh", "rbash", "rksh", "sash", "static-sh", "tcsh", "xonsh", "yash", "zsh",
  ]

  /// Package tools, each with the program names that show it.
  private static let managerPrograms: KeyValuePairs = [
    "apk": ["apk"], "apt": ["apt", "apt-get"], "aptitude": ["aptitude"], "dnf": ["dnf", "dnf5", "dnf-3"],
    "dpkg": ["dpkg"], "emerge": ["emerge"], "ipkg": ["ipkg"], "microdnf": ["microdnf"],
    "nix": ["nix", "nix-env"], "opkg": ["opkg"], "pacman": ["pacman"], "rpm": ["rpm"], "swupd": ["swupd"],
    "tdnf": ["tdnf"], "urpmi": ["urpmi"], "xbps": ["xbps-install"], "yum": ["yum"], "zypper": ["zypper"],
  ]

  /// The shells, sorted by path.
  func shells() -> [ImageProgram] {
    Self.shellNames.flatMap { programs(named: $0) }.sorted { $0.path < $1.path }
  }

  /// The package tools, sorted by name; those that are applets of BusyBox are told apart, since they manage no
  /// packages of the image: they unpack a file, and keep no database that anything else reads.
  func packageManagers(areApplets: Bool = false) -> [ImageProgram] {
    Self.managerPrograms.compactMap { manager in
      let found = manager.value.lazy.flatMap { programs(named: $0) }.first {
        $0.isBusyBoxApplet == areApplets
      }
      guard var found else { return nil }
      found.name = manager.key
      return found
    }
  }
}
