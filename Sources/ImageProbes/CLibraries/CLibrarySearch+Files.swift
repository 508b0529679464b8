internal import ComparisonModel
internal import ImageReading

extension CLibrarySearch {
  private static let folders: [ImagePath] = [
    "lib", "lib64", "lib32", "libx32", "usr/lib", "usr/lib64", "usr/lib32", "usr/libx32",
  ]

  /// Where a whole glibc is put into an image of another C library.
  private static let extraFolders: [ImagePath] = ["usr/glibc-compat/lib", "usr/glibc-compat/lib64"]

  /// The folders of loaders and libraries, each once, with Debian's and Ubuntu's one for each architecture.
  func libraryFolders() -> [ImagePath] {
    let tree = contents.rootFileSystem
    var seen: Set<Int> = []
    var found: [ImagePath] = []
    for path in Self.folders + Self.extraFolders {
      guard let folder = tree.entry(at: path), folder.kind == .directory,
        seen.insert(folder.fileID).inserted
      else { continue }
      found.append(folder.path)
      for child in tree.children(of: folder) where child.kind == .directory {
        let isTriplet = String(decoding: child.name, as: UTF8.self).contains("-linux-")
        if isTriplet, seen.insert(child.fileID).inserted { found.append(child.path) }
      }
    }
    return found
  }

  /// The loaders by the names that programs ask for.
  func loaders() -> [Found] {
    var seen: Set<Int> = []
    return libraryFolders().flatMap { folder in
      LoaderName.all.compactMap { name -> Found? in
        guard var found = found(at: folder.appending(name.name.utf8), seen: &seen) else { return nil }
        found.name = name
        return found
      }
    }
  }

  /// glibc's library files.
  func libraries() -> [Found] {
    var seen: Set<Int> = []
    return libraryFolders().flatMap { folder in
      ["libc.so.6", "libc.so.6.1"].compactMap { name in
        found(at: folder.appending(name.utf8), seen: &seen)
      }
    }
  }

  /// What a path leads to; nil when that is no file, or was found already by another path.
  private func found(at path: ImagePath, seen: inout Set<Int>) -> Found? {
    guard let entry = contents.rootFileSystem.entry(at: path), entry.kind == .regularFile,
      seen.insert(entry.fileID).inserted
    else { return nil }
    return Found(path: "/\(entry.path)", file: contents.value(of: scan, at: entry), name: nil)
  }

  /// The family of the loader that the first of the image's basic programs asks for.
  func familyInUse(loaders: [Found]) -> CLibrary.Family? {
    for program in InterpreterScan.programs {
      guard let file = programs.file(named: program),
        let interpreter = contents.value(of: interpreters, at: file) ?? nil
      else { continue }
      guard let entry = contents.rootFileSystem.entry(at: ImagePath(interpreter)) else { continue }
      switch contents.value(of: scan, at: entry) {
      case .glibc: return .glibc
      case .musl: return .musl
      case .other, nil: continue
      }
    }
    return nil
  }

  /// Why there is no C library, with what the image's programs say of it.
  func evidenceOfNone() -> String {
    var evidence = "no loader and no C library file"
    for program in InterpreterScan.programs {
      guard let file = programs.file(named: program),
        let interpreter = contents.value(of: interpreters, at: file)
      else { continue }
      evidence +=
        interpreter.map { "; /\(file.path) asks for \($0), which is not there" }
        ?? "; /\(file.path) is static"
      break
    }
    return evidence
  }
}
