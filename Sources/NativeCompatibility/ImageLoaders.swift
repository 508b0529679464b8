import ELFReading

/// The loaders of an image: which one a program gets, and which one a library.
final class ImageLoaders {
  private let image: NativeImage
  private var byPath: [String: ImageLoader?] = [:]
  private var byTarget: [ELFTarget: ImageLoader?] = [:]

  init(_ image: NativeImage) {
    self.image = image
  }

  /// The loader that a program asks for; nil when it is not there.
  func loader(at path: String) -> ImageLoader? {
    if let known = byPath[path] { return known }
    let loader = find(path)
    byPath[path] = .some(loader)
    return loader
  }

  private func find(_ path: String) -> ImageLoader? {
    guard let file = image.object(at: path) else { return nil }
    let preloaded = (image.settings.environment["LD_PRELOAD"] ?? "")
      .split(whereSeparator: { $0 == ":" || $0 == " " }).map(String.init)
    if let compatible = gcompat(standingInFor: file) {
      return compatible
    }
    return ImageLoader(
      path: path, family: LoaderFamily(file.object, path: file.path), file: file, preloaded: preloaded)
  }

  /// gcompat puts a program of its own where glibc's loader would be: it starts musl's with its library.
  private func gcompat(standingInFor file: ImageObject) -> ImageLoader? {
    guard LoaderFamily(file.object, path: file.path) == .glibc, file.object.soname?.hasPrefix("ld") != true,
      file.object.versionDefinitions.isEmpty
    else { return nil }
    let library = image.object(at: "/lib/libgcompat.so.0") ?? image.object(at: "/usr/lib/libgcompat.so.0")
    guard let library, var loader = muslLoader(for: file.object.target) else { return nil }
    loader.preloaded.append(library.path)
    return loader
  }

  private func muslLoader(for target: ELFTarget) -> ImageLoader? {
    let prefixes = ["/lib/ld-musl-", "/lib/libc.musl-", "/usr/lib/ld-musl-", "/usr/lib/libc.musl-"]
    for path in image.paths where prefixes.contains(where: path.hasPrefix) {
      guard let file = image.objects[path], file.object.target == target else { continue }
      return ImageLoader(path: path, family: .musl, file: file)
    }
    return nil
  }

  /// The loader by which a library of that target would be loaded: the one that most programs of the target
  /// ask for, else one that lies in the image.
  func loader(for target: ELFTarget) -> ImageLoader? {
    if let known = byTarget[target] { return known }
    var uses: [String: Int] = [:]
    for file in image.objects.values where file.object.target == target {
      if let interpreter = file.object.interpreter {
        uses[interpreter, default: 0] += 1
      }
    }
    let ranked = uses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let loader = ranked.lazy.compactMap { self.loader(at: $0.key) }.first { $0.target == target }
    let chosen = loader ?? muslLoader(for: target) ?? glibcLoader(for: target)
    byTarget[target] = .some(chosen)
    return chosen
  }

  private func glibcLoader(for target: ELFTarget) -> ImageLoader? {
    for path in image.paths {
      guard let file = image.objects[path], file.object.target == target, file.object.type == .shared,
        let soname = file.object.soname,
        ["ld-", "ld64.so", "ld.so.1"].contains(where: soname.hasPrefix)
      else { continue }
      return ImageLoader(path: path, family: LoaderFamily(file.object, path: path), file: file)
    }
    return nil
  }
}
