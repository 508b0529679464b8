import ELFReading

/// Finds the programs that plug-ins are made for: a plug-in leaves open what its program defines, as Python's and
/// Perl's extension modules do, or what another plug-in of that program does.
struct PluginHosts {
  /// Plug-ins of plug-ins: how often hosted plug-ins are taken for a part of their program, at most.
  static let maximumDepth = 8

  /// For each object, by its number, the programs whose scope it is in.
  private var programs: [Int: Set<Int>] = [:]
  /// For each symbol that a plug-in leaves open, the objects that define it.
  private var definers: [SymbolKey: [ImageObject]] = [:]
  /// For each plug-in, by its number, the programs that can load it.
  private var hosts: [Int: Set<Int>] = [:]

  /// Finds the programs, of those that load with the given scopes, for all that failed.
  init(_ image: NativeImage, scopes: [String: [Int]], failed: [FailedObject]) {
    var plugins: [(file: ImageObject, symbols: [SymbolKey])] = []
    for object in failed {
      guard let plugin = Self.plugin(object), let symbols = Self.symbols(object) else { continue }
      plugins.append((plugin, symbols))
    }
    guard !plugins.isEmpty else { return }
    for (path, scope) in scopes {
      guard let program = image.objects[path] else { continue }
      for id in scope {
        programs[id, default: []].insert(program.id)
      }
    }
    let wanted = Set(plugins.flatMap(\.symbols))
    for path in image.paths {
      guard let file = image.objects[path] else { continue }
      for key in file.object.defined.intersection(wanted) {
        definers[key, default: []].append(file)
      }
    }
    for _ in 0..<Self.maximumDepth where !plugins.isEmpty {
      let waiting = plugins.count
      plugins.removeAll { findHosts(of: $0.file, $0.symbols) }
      if plugins.count == waiting { return }
    }
  }

  /// True when some program of the image, once it runs, can load the library.
  func hasHost(_ failed: FailedObject) -> Bool {
    failed.file.map { hosts[$0.id] != nil } ?? false
  }

  private mutating func findHosts(of plugin: ImageObject, _ symbols: [SymbolKey]) -> Bool {
    let folder = LinkedObject.folder(plugin.path)
    var common: Set<Int>?
    // What few objects define leaves the fewest programs.
    for key in symbols.sorted(by: { definers[$0]?.count ?? 0 < definers[$1]?.count ?? 0 }) {
      var having: Set<Int> = []
      for definer in definers[key] ?? [] where definer.object.target == plugin.object.target {
        having.formUnion(programs[definer.id] ?? [])
        // A program loads its plug-ins into one scope.
        if let others = hosts[definer.id], LinkedObject.folder(definer.path) == folder {
          having.formUnion(others)
        }
      }
      common = common?.intersection(having) ?? having
      if common?.isEmpty == true { return false }
    }
    hosts[plugin.id] = common
    return true
  }

  /// The symbols that a library leaves open; nil for one that fails for another reason.
  private static func symbols(_ failed: FailedObject) -> [SymbolKey]? {
    var keys: [SymbolKey] = []
    for failure in failed.failures {
      guard case .symbolUndefined(let name, _, _) = failure else { return nil }
      keys.append(SymbolKey(name))
    }
    return keys
  }

  /// The symbols that a plug-in awaits of a program that the image does not have; nil for an object that fails
  /// for another reason. glibc's loader looks functions up at their first call, unless the library says
  /// otherwise: it loads. Only debuggers define what glibc's `libthread_db` leaves open (`proc_service.h`), and
  /// newer distributions make it look at once too: no image is the worse for it.
  static func openSymbols(of failed: FailedObject, _ loader: ImageLoader) -> [String]? {
    guard let plugin = plugin(failed), loader.family == .glibc,
      !plugin.object.bindsNow || plugin.object.soname == "libthread_db.so.1"
    else { return nil }
    var names: [String] = []
    for failure in failed.failures {
      guard case .symbolUndefined(let name, nil, failed.path) = failure else { return nil }
      names.append(name)
    }
    return names
  }

  /// A library that could be a plug-in. An add-on's program is `node`, and has been tried.
  private static func plugin(_ failed: FailedObject) -> ImageObject? {
    guard let file = failed.file, file.object.type == .shared, file.object.interpreter == nil,
      !failed.path.hasSuffix(".node")
    else { return nil }
    return file
  }
}
