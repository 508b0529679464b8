/// The programs that an image is looked through for.
public enum ProgramNames {
  /// Compilers and other tools that native modules are built with.
  public static let buildTools = ["g++", "gcc", "make", "node-gyp", "python3"]

  /// Shells.
  public static let shells = [
    "sh", "ash", "bash", "csh", "dash", "elvish", "fish", "hush", "ksh", "ksh93", "lksh", "mksh", "nu",
    "oksh", "posh", "pwsh", "rbash", "rksh", "sash", "static-sh", "tcsh", "xonsh", "yash", "zsh",
  ]

  /// Package tools, each with the names of the programs that show it.
  public static let packageTools: KeyValuePairs = [
    "apk": ["apk"], "apt": ["apt", "apt-get"], "aptitude": ["aptitude"], "dnf": ["dnf", "dnf5", "dnf-3"],
    "dpkg": ["dpkg"], "emerge": ["emerge"], "ipkg": ["ipkg"], "microdnf": ["microdnf"],
    "nix": ["nix", "nix-env"], "opkg": ["opkg"], "pacman": ["pacman"], "rpm": ["rpm"], "swupd": ["swupd"],
    "tdnf": ["tdnf"], "urpmi": ["urpmi"], "xbps": ["xbps-install"], "yum": ["yum"], "zypper": ["zypper"],
  ]
}
