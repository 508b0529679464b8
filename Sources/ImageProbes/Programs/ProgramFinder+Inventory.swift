internal import ImageReading

extension ProgramFinder {
  /// The names of all programs in the folders.
  func inventory() -> NameInventory {
    var names: Set<String> = []
    for folder in folders {
      guard let folder = tree.entry(at: folder),
        let files = tree.children(of: folder, atMost: NameInventory.maximumNames)
      else { return .tooLong }
      for file in files where isExecutable(file) {
        names.insert(PrintableText.decode(file.name))
        guard names.count <= NameInventory.maximumNames else { return .tooLong }
      }
    }
    return NameInventory(names)
  }

  /// Whether a file can be executed, also by way of a link.
  private func isExecutable(_ file: FileEntry) -> Bool {
    guard let target = file.kind == .symbolicLink ? tree.entry(at: file.path) : file else { return false }
    return target.kind == .regularFile && target.permissions & 0o111 != 0
  }
}
