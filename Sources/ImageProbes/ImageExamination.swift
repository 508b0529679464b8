public import JSONDocuments
public import ComparisonModel
public import ImageReading
public import ImageSources
internal import OCIFormat

/// One image, examined by the probes of a list; each observation is made once.
public final class ImageExamination {
  /// What was read of the image: its merged tree, its configuration and what was collected.
  public let contents: ImageContents
  private let probes: [any ImageProbe]
  private var observations: [ObjectIdentifier: any ImageObservation] = [:]
  /// The programs of the image, which several probes look for.
  private(set) lazy var programs = ProgramFinder(
    contents.rootFileSystem,
    searchPath: contents.image.configuration.execution.environmentValue("PATH"))

  /// Examines an image that was read with ``collectors(of:)`` of the same probes.
  public init(_ contents: ImageContents, by probes: [any ImageProbe]) {
    self.contents = contents
    self.probes = probes
  }

  /// What probes want to see while the layers stream by; what several want is collected once.
  public static func collectors(of probes: [any ImageProbe]) -> [any FileContentCollecting] {
    var seen: Set<String> = []
    return probes.flatMap(\.collectors).filter { seen.insert($0.id).inserted }
  }

  /// The probes of a list that give some of the facts, with those that they build on, in the list's order.
  public static func probes(for facts: Set<Fact>, among all: [any ImageProbe]) -> [any ImageProbe] {
    var wanted: Set<ObjectIdentifier> = []
    func want(_ probe: any ImageProbe.Type) {
      guard wanted.insert(ObjectIdentifier(probe)).inserted else { return }
      for foundation in probe.foundations { want(foundation) }
    }
    for probe in all where !facts.isDisjoint(with: type(of: probe).facts) { want(type(of: probe)) }
    return all.filter { wanted.contains(ObjectIdentifier(type(of: $0))) }
  }

  /// What an image's documents alone say, by the probes of a list.
  public static func declarations(of image: StoredImage, by probes: [any ImageProbe]) -> Facts {
    var facts = Facts()
    for probe in probes {
      for (fact, value) in probe.declarations(of: image).measured { facts[fact] = value }
    }
    return facts
  }

  /// The observation of one probe, also for probes that build on it.
  ///
  /// The probe must be in the list: an observation without what the probe wants to see would be an absent fact.
  public func observation<Probe: ImageProbe>(of type: Probe.Type) -> Probe.Observation {
    guard let probe = probes.lazy.compactMap({ $0 as? Probe }).first else {
      preconditionFailure("\(type) is not in the list of probes")
    }
    return observation(of: probe)
  }

  private func observation<Probe: ImageProbe>(of probe: Probe) -> Probe.Observation {
    let key = ObjectIdentifier(Probe.self)
    if let found = observations[key] as? Probe.Observation { return found }
    let observation = probe.observation(in: self)
    observations[key] = observation
    return observation
  }
}

extension ImageExamination {
  /// All facts that the probes give.
  public var facts: Facts {
    var facts = Facts()
    for observation in all { observation.add(to: &facts) }
    return facts
  }

  /// What the facts stand on.
  public var evidence: EvidenceLevels {
    var levels = EvidenceLevels(.verified)
    for (probe, observation) in zip(probes, all) {
      for fact in type(of: probe).facts { levels[fact] = observation.level(of: fact) }
    }
    return levels
  }

  /// What a reader of the facts must know, in the order of the facts.
  public var notes: [LocalizedText] {
    let places = Dictionary(uniqueKeysWithValues: zip(Fact.allCases, 0...))
    let order = probes.indices.sorted { left, right in
      func place(_ index: Int) -> Int {
        type(of: probes[index]).facts.compactMap { places[$0] }.min() ?? .max
      }
      return (place(left), left) < (place(right), right)
    }
    let observations = all
    return order.flatMap { observations[$0].notes }
  }

  /// The evidence, in the order of the probes.
  public func details(listingPackages: Bool) -> JSONValue {
    .object(all.flatMap { $0.details(listingPackages: listingPackages) })
  }

  private var all: [any ImageObservation] { probes.map { observation(of: $0) } }
}
