extension NameRule {
  /// Package tools, each with the one that stands for its family.
  static let packageFamilies = [
    "apt": "apt", "apt-get": "apt", "aptitude": "apt", "dpkg": "apt",
    "apk": "apk", "apk-tools": "apk",
    "dnf": "rpm", "dnf5": "rpm", "yum": "rpm", "microdnf": "rpm", "tdnf": "rpm", "zypper": "rpm",
    "rpm": "rpm",
  ]

  /// Implementations of the C library, by the names that people and packages give them.
  static let cLibraryNames = [
    "glibc": "glibc", "gnu libc": "glibc", "gnu c library": "glibc", "libc6": "glibc", "gnu libc6": "glibc",
    "musl": "musl", "musl libc": "musl", "musl-libc": "musl",
    "uclibc": "uclibc", "uclibc-ng": "uclibc",
  ]

  /// Distributions, by the names that people give them, each with its id in os-release(5). A distribution that
  /// is not here is known by its id, with or without `Linux` behind it.
  static let distributions = [
    "alma linux": "almalinux", "almalinux": "almalinux", "alpine": "alpine", "alpine linux": "alpine",
    "amazon linux": "amzn", "amazonlinux": "amzn", "amzn": "amzn", "arch": "arch", "arch linux": "arch",
    "archlinux": "arch", "azure linux": "azurelinux", "azurelinux": "azurelinux", "cbl-mariner": "mariner",
    "centos": "centos", "centos linux": "centos", "centos stream": "centos", "chainguard": "chainguard",
    "debian": "debian", "debian gnu/linux": "debian", "debian linux": "debian", "fedora": "fedora",
    "fedora linux": "fedora", "gentoo": "gentoo", "gentoo linux": "gentoo", "kali": "kali",
    "kali gnu/linux": "kali", "kali linux": "kali", "linux mint": "linuxmint", "linuxmint": "linuxmint",
    "nixos": "nixos", "ol": "ol", "opensuse leap": "opensuse-leap", "opensuse-leap": "opensuse-leap",
    "opensuse tumbleweed": "opensuse-tumbleweed", "oracle linux": "ol", "oracle linux server": "ol",
    "oraclelinux": "ol", "photon": "photon", "photon os": "photon", "raspbian": "raspbian",
    "raspbian gnu/linux": "raspbian", "red hat": "rhel", "red hat enterprise linux": "rhel",
    "red hat enterprise linux server": "rhel", "red hat ubi": "rhel", "red hat universal base image": "rhel",
    "rhel": "rhel", "rocky": "rocky", "rocky linux": "rocky", "rockylinux": "rocky", "sles": "sles",
    "suse linux enterprise server": "sles", "ubi": "rhel", "ubuntu": "ubuntu", "ubuntu linux": "ubuntu",
    "void": "void", "void linux": "void", "wolfi": "wolfi",
  ]
}
