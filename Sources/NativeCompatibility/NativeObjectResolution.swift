import ELFReading

/// Resolves every object of an image as its own loader would.
struct NativeObjectResolution {
  /// What becomes of an object.
  private struct Outcome {
    var failures: [LoadFailure] = []
    /// The files that were brought together.
    var scope: [Int] = []
    /// True when there were too many.
    var isUnknown = false
  }

  let image: NativeImage
  let loaders: ImageLoaders
  /// The image's machine; nil when neither its configuration nor its programs tell.
  let target: ELFTarget?
  private let node: ImageObject?
  /// What the image's Node.js takes; nil where it has none.
  private let addOnRules: AddOnRules?
  /// For each library, the symbols that it lacks in a scope of its own.
  private var openSymbols: [String: [Int: [RequiredSymbols.Symbol]]] = [:]
  /// For each program that loads, the files of its scope.
  private var scopes: [String: [Int]] = [:]
  private var result = NativeObjectObservation()
  /// The most that all scopes of one image together may cost, in names looked for and folders looked in.
  private static let maximumWork = 2_000_000
  private var work = 0

  init(_ image: NativeImage) {
    self.image = image
    loaders = ImageLoaders(image)
    target = Self.target(of: image)
    node = NodeExecutable.find(in: image, target: target)
    addOnRules = node.map { AddOnRules(release: NodeRelease(of: $0, in: image)) }
  }

  /// Sorts what failed by what it means.
  private mutating func classify(_ failed: [FailedObject], loaded: Set<String>) {
    let platforms = OtherPlatforms(target: target, loaders, loaded: loaded)
    let hosts = PluginHosts(image, scopes: scopes, failed: failed)
    for object in failed {
      if let platform = platforms.platform(of: object) {
        result.forOtherPlatforms.append(.init(path: object.path, platform: platform))
        continue
      }
      let loader = object.file.flatMap { loaders.loader(for: $0.object.target) }
      if hosts.hasHost(object) { continue }
      if object.failures.isEmpty {
        result.awaitingHost.append(.init(path: object.path, symbols: [], libraries: object.awaited))
        continue
      }
      if let loader, let symbols = PluginHosts.openSymbols(of: object, loader) {
        result.awaitingHost.append(
          .init(path: object.path, symbols: symbols, libraries: object.awaited))
        continue
      }
      result.unloadable.append(UnloadableObject(path: object.path, failures: object.failures))
    }
  }

  private static func target(of image: NativeImage) -> ELFTarget? {
    if let architecture = image.settings.architecture {
      return ELFTarget(architecture: architecture)
    }
    var counts: [ELFTarget: Int] = [:]
    for file in image.objects.values where file.object.interpreter != nil {
      counts[file.object.target, default: 0] += 1
    }
    return counts.max { $0.value < $1.value }?.key
  }

  /// Every object's fate.
  consuming func resolve() -> NativeObjectObservation {
    result.nodeExecutable = node?.path
    result.total = image.paths.count
    var failed: [FailedObject] = []
    var loaded: Set<Int> = []
    for path in order() {
      switch image.files[path] {
      case .unread:
        result.programsAndLibraries += 1
        result.unread.append(path)
      case .malformed(let error):
        result.programsAndLibraries += 1
        failed.append(FailedObject(path: path, failures: [.malformed(error.description)]))
      case .object(let object) where object.type == .executable || object.type == .shared,
        .addOn(let object, _) where object.type == .executable || object.type == .shared:
        result.programsAndLibraries += 1
        // What loads as a part of a program loads, even where it would not by itself.
        guard let file = image.objects[path], object.interpreter != nil || !loaded.contains(file.id) else {
          continue
        }
        let outcome = outcome(file)
        if outcome.isUnknown {
          result.unresolved.append(path)
        } else if outcome.failures.isEmpty {
          loaded.formUnion(outcome.scope)
          loaded.insert(file.id)
          scopes[path] = object.interpreter == nil ? nil : outcome.scope
        } else {
          failed.append(FailedObject(path: path, file: file, failures: outcome.failures))
        }
      case .object, .addOn, nil: break
      }
    }
    failed.removeAll { $0.file.map { loaded.contains($0.id) } ?? false }
    result.loading = image.paths.filter { path in image.objects[path].map { loaded.contains($0.id) } ?? false
    }
    result.unresolved.removeAll { path in image.objects[path].map { loaded.contains($0.id) } ?? false }
    failed.sort { $0.path < $1.path }
    result.unresolved.sort()
    result.unread.sort()
    retry(&failed, PrivateLibraries(image, loaders, failed: failed, loaded: loaded, scopes: scopes))
    classify(failed, loaded: Set(result.loading))
    return result
  }

  /// Programs first, then what nothing needs, then the rest: the more is known to load before it is looked at.
  private func order() -> [String] {
    var needed: Set<String> = []
    for file in image.objects.values {
      needed.formUnion(file.object.needed)
    }
    let ranks = image.paths.map { path -> Int in
      guard let object = image.objects[path]?.object else { return 0 }
      if object.interpreter != nil { return 0 }
      let names = [object.soname, path.split(separator: "/").last.map(String.init)].compactMap(\.self)
      return names.contains(where: needed.contains) ? 2 : 1
    }
    return (0...2).flatMap { rank in zip(image.paths, ranks).filter { $0.1 == rank }.map(\.0) }
  }

  /// Resolves plug-ins again with what their programs load before. What then fails is all that is wrong.
  private mutating func retry(_ failed: inout [FailedObject], _ libraries: PrivateLibraries) {
    for index in failed.indices {
      guard let file = failed[index].file, let host = libraries.host(of: failed[index]),
        let loader = loaders.loader(for: file.object.target)
      else { continue }
      let outcome = outcome(file, loader, host: host.program, privateLibraries: host.libraries)
      guard !outcome.isUnknown else { continue }
      failed[index].failures = outcome.failures
      failed[index].awaited = host.libraries.map(\.name)
    }
  }

  private mutating func outcome(_ file: ImageObject) -> Outcome {
    let object = file.object
    if let target, !object.target.runs(on: target) {
      return Outcome(failures: [
        .machineDiffers(found: object.target.architecture, image: target.architecture)
      ])
    }
    if object.isStaticProgram {
      return Outcome()
    }
    // What has an add-on's name is one, although it may be a program by mistake.
    if file.path.hasSuffix(NativeFile.addOnSuffix), let node, node.object.target == object.target,
      let interpreter = node.object.interpreter, let loader = loaders.loader(at: interpreter)
    {
      return outcome(file, loader, host: node)
    }
    if let interpreter = object.interpreter {
      guard let loader = loaders.loader(at: interpreter) else {
        return Outcome(failures: [.interpreterAbsent(path: interpreter)])
      }
      guard loader.target == object.target else {
        let found = loader.target.architecture
        return Outcome(failures: [.machineDiffers(found: object.target.architecture, image: found)])
      }
      return outcome(file, loader)
    }
    guard let loader = loaders.loader(for: object.target) else {
      if let target, target != object.target {
        return Outcome(failures: [
          .machineDiffers(found: object.target.architecture, image: target.architecture)
        ])
      }
      return Outcome(failures: [.noLoader])
    }
    return outcome(file, loader)
  }

  private mutating func outcome(
    _ file: ImageObject, _ loader: ImageLoader, host: ImageObject? = nil,
    privateLibraries: [PrivateLibraries.Named] = []
  ) -> Outcome {
    guard work < Self.maximumWork else { return Outcome(isUnknown: true) }
    var map = LinkMap(image, loader: loader)
    if let host {
      map.load(host)
    }
    for library in privateLibraries {
      map.load(library.file, answeringTo: library.name)
    }
    let root = map.load(file, requester: host == nil ? nil : 0)
    work += map.work
    guard !map.isTooLarge else { return Outcome(isUnknown: true) }
    // What the host itself lacks is its own failure, not its add-on's.
    let first = host == nil ? 0 : root
    var failures = map.failures.filter { $0.requester >= first }.map(\.failure)
    let versions = map.missingVersions(from: first)
    failures += versions
    let missing = Set(versions.map(\.missing))
    // With a library, its symbols are missing too: where versions count, naming the library says it all. musl's
    // loader names both.
    guard failures.isEmpty || versions.count == failures.count || !map.knowsVersions else {
      return Outcome(failures: failures, scope: map.objects.map(\.file.id))
    }
    let isLoadedWithoutSymbols = failures.isEmpty && loader.family == .glibc && !file.object.bindsNow
    if host != nil, host === node {
      failures += map.objects[first...].filter { StaticThreadStorage.isRefused($0.object, by: loader.family) }
        .map { .threadStorage(neededBy: $0.path) }
    }
    let absent = Set(map.failures.map(\.failure.missing))
    for linked in map.objects[first...] {
      let symbols = missingSymbols(
        of: linked.file, in: map, isAlone: host == nil && linked.file === file, loader)
      // That a version is not there says that its symbols are not.
      failures += linked.object.ordered(
        symbols.filter { $0.version.map { !missing.contains($0) } ?? true }, missing: absent
      ).map {
        .symbolUndefined(
          name: $0.name, version: map.knowsVersions ? $0.version : nil, neededBy: linked.path)
      }
    }
    if host != nil, host === node, file.path.hasSuffix(NativeFile.addOnSuffix),
      let failure = refusal(map.objects[first...])
    {
      // glibc's loader looks functions up when they are called first: Node.js refuses before.
      failures.insert(failure, at: isLoadedWithoutSymbols ? 0 : failures.count)
    }
    return Outcome(failures: failures, scope: map.objects.map(\.file.id))
  }

  /// Why Node.js refuses an add-on that its loader takes: what the add-on and the libraries that it brings along
  /// make of it.
  private func refusal(_ objects: ArraySlice<LinkedObject>) -> LoadFailure? {
    addOnRules?.failure(
      objects.compactMap { image.files[$0.file.path]?.registration }, objects.map(\.object))
  }

  /// The symbols of one object in a scope that nothing there defines.
  private mutating func missingSymbols(
    of file: ImageObject, in map: LinkMap, isAlone: Bool, _ loader: ImageLoader
  ) -> [RequiredSymbols.Symbol] {
    let known = openSymbols[loader.path]?[file.id]
    if isAlone {
      let open = known ?? map.undefinedSymbols(of: file)
      openSymbols[loader.path, default: [:]][file.id] = open
      return open
    }
    let open: [RequiredSymbols.Symbol]
    if let known {
      open = known
    } else {
      var alone = LinkMap(image, loader: loader)
      alone.load(file, isDeep: false)
      open = alone.undefinedSymbols(of: file)
      openSymbols[loader.path, default: [:]][file.id] = open
    }
    // What an object finds by itself, it finds in a wider scope too: only the rest is looked up again.
    return open.filter { symbol in
      !map.defines(SymbolKey(symbol.name), symbol.version.map { VersionKey($0) })
    }
  }
}
