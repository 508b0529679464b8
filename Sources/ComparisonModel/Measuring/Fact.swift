/// Something that is measured of an image. The raw value is the fact's key in measurement files.
public enum Fact: String, CaseIterable, Hashable, Sendable {
  /// Sum of `layers[].size` in one platform's manifest: what a pull downloads, without the configuration.
  case transferSize = "transfer_size"
  /// Sum of the bytes of the uncompressed layer tars (the DiffID streams).
  case layerTarSize = "layer_tar_size"
  /// Sum of regular-file bytes over all layers; headers and hard links count 0.
  case contentSize = "content_size"
  /// Regular-file bytes of the merged tree, each hard-linked file once.
  case rootFilesystemSize = "root_filesystem_size"
  /// Bytes stored in layers but not in the merged tree.
  case reclaimableSize = "reclaimable_size"
  /// The size that a container engine itself reports.
  case engineSize = "engine_size"
  /// Layers in the manifest.
  case layerCount = "layer_count"
  /// Regular files in the merged tree, each path counted.
  case fileCount = "file_count"
  /// The distribution, from `os-release` of the merged tree (os-release(5)).
  case baseOS = "base_os"
  /// Package tools that are there as executables.
  case packageManager = "package_manager"
  /// Installed packages, by database.
  case packageCount = "package_count"
  /// The C library, from the loader and the library files themselves.
  case cLibrary = "c_library"
  /// Shells, by path.
  case shells = "shells"
  /// Set-user-id and set-group-id files, by path.
  case setuidFiles = "setuid_files"
  /// Compilers and other tools that native modules are built with.
  case buildTools = "build_tools"
  /// `config.User` of the image configuration; empty means root.
  case defaultUser = "default_user"
  /// The version of Node.js in the image.
  case nodeVersion = "node_version"
  /// ELF objects, and those of them that the image cannot load.
  case nativeObjects = "native_objects"
  /// Node.js packages with native code, and those of them that have no build that works in the image.
  case nativePackages = "native_packages"
  /// Known vulnerabilities that a scanner reports; Plimsoll itself does not look for them.
  case knownVulnerabilities = "known_vulnerabilities"
}
