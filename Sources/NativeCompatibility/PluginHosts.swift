import ELFReading

/// Finds the programs that plug-ins are made for: a plug-in leaves open what its program defines, as Python's and
/// Perl's extension modules do.
struct PluginHosts {
  /// Programs that are tried for one plug-in, at most.
  static let maximumTrials = 8

  private let image: NativeImage
  private let scopes: [String: [Int]]

  init(_ image: NativeImage, scopes: [String: [Int]]) {
    self.image = image
    self.scopes = scopes
  }

  /// True when some program of the image, once it runs, can load the library.
  func hasHost(_ failed: NativeObjectResolution.Failed, _ loader: ImageLoader) -> Bool {
    guard let plugin = Self.plugin(failed) else { return false }
    let symbols = failed.failures.compactMap { failure in
      if case .symbolUndefined(let name, _, _) = failure { SymbolKey(name) } else { nil }
    }
    guard let first = symbols.first, symbols.count == failed.failures.count else { return false }
    var trials = 0
    for path in programs(defining: first) where trials < Self.maximumTrials {
      guard let program = image.objects[path], program.object.target == plugin.object.target else { continue }
      trials += 1
      var map = LinkMap(image, loader: loader)
      map.load(program)
      map.load(plugin, requester: 0)
      if symbols.allSatisfy({ map.defines($0, nil) }) { return true }
    }
    return false
  }

  /// Programs that define a symbol, then those with a library that does.
  private func programs(defining key: SymbolKey) -> [String] {
    let definers = image.objects.values.filter { $0.object.defined.contains(key) }
    guard !definers.isEmpty else { return [] }
    let paths = Set(definers.map(\.path))
    let ids = Set(definers.map(\.id))
    let programs = scopes.keys.sorted()
    return programs.filter(paths.contains)
      + programs.filter { !paths.contains($0) && !ids.isDisjoint(with: scopes[$0] ?? []) }
  }

  /// The symbols that a plug-in awaits of a program that the image does not have; nil for an object that fails
  /// for another reason. glibc's loader looks functions up at their first call, unless the library says
  /// otherwise: it loads.
  static func openSymbols(of failed: NativeObjectResolution.Failed, _ loader: ImageLoader) -> [String]? {
    guard let plugin = plugin(failed), loader.family == .glibc, !plugin.object.bindsNow else { return nil }
    var names: [String] = []
    for failure in failed.failures {
      guard case .symbolUndefined(let name, nil, failed.path) = failure else { return nil }
      names.append(name)
    }
    return names
  }

  /// A library that could be a plug-in. An add-on's program is `node`, and has been tried.
  private static func plugin(_ failed: NativeObjectResolution.Failed) -> ImageObject? {
    guard let file = failed.file, file.object.type == .shared, file.object.interpreter == nil,
      !failed.path.hasSuffix(".node")
    else { return nil }
    return file
  }
}
