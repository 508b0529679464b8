public import ComparisonModel
import JSONDocuments
import TextLayout

extension Measurement {
  /// The most bytes of one text that a measurement takes from an image: 16 KiB. Names and versions have tens;
  /// evidence that lists paths, and the instructions that made layers, have hundreds.
  public static let maximumTextBytes = 16 << 10

  /// The measurement with every text fit to show, whatever the image's maker put into its configuration, its file
  /// names, its package lists and its object files: what is measured passes here, and nowhere else.
  var visible: Measurement {
    var measurement = self
    measurement.image.name = image.name.visible
    measurement.image.platform = image.platform?.visible
    for (fact, value) in facts.measured { measurement.facts[fact] = value.visible }
    measurement.notes = notes.map(\.visible)
    measurement.declarations = declarations?.visible
    measurement.details = details?.visible
    return measurement
  }
}

extension Declarations {
  fileprivate var visible: Declarations {
    var declarations = self
    for index in labels.indices {
      declarations.labels[index].key = labels[index].key.visible
      declarations.labels[index].value = labels[index].value.visible
      declarations.labels[index].reason = labels[index].reason.visible
    }
    declarations.documents = documents.map(\.visible)
    return declarations
  }
}

extension DeclaredDocument {
  fileprivate var visible: DeclaredDocument {
    var document = self
    document.name = name.visible
    document.mediaType = mediaType?.visible
    document.predicateType = predicateType?.visible
    document.makers = makers.map(\.visible)
    document.signers = signers.map { Signer(issuer: $0.issuer?.visible, subject: $0.subject?.visible) }
    document.problem = problem?.visible
    document.packages = packages?.visible
    return document
  }
}

extension PackageClaim {
  fileprivate var visible: PackageClaim {
    var claim = self
    claim.lacking = lacking.map(\.visible)
    claim.unlisted = unlisted.map(\.visible)
    claim.differing = differing.map {
      Difference(name: $0.name.visible, claimed: $0.claimed.visible, found: $0.found.visible)
    }
    claim.undecided = Dictionary(
      undecided.map { ($0.key.visible, $0.value) }, uniquingKeysWith: { first, _ in first })
    return claim
  }
}

extension String {
  fileprivate var visible: String { VisibleText.line(self, maximumBytes: Measurement.maximumTextBytes) }
}

extension LocalizedText {
  fileprivate var visible: LocalizedText { LocalizedText(ko: ko.visible, en: en.visible) }
}

extension JSONValue {
  fileprivate var visible: JSONValue {
    switch self {
    case .null, .boolean, .integer, .number: self
    case .text(let text): .text(text.visible)
    case .list(let values): .list(values.map(\.visible))
    case .object(let members): .object(members.map { Member($0.key.visible, $0.value.visible) })
    }
  }
}

extension FactValue {
  fileprivate var visible: FactValue {
    switch self {
    case .unknown, .absent, .bytes, .amount, .yesNo, .date, .count, .supportEnd, .tagBuild: self
    case .version(let version): .version(version.visible)
    case .counts(let counts):
      .counts(Dictionary(counts.map { ($0.visible, $1) }, uniquingKeysWith: { first, _ in first }))
    case .text(let text): .text(text.visible)
    case .names(let names): .names(names.map(\.visible))
    case .operatingSystem(let system): .operatingSystem(system?.visible)
    case .cLibrary(let library): .cLibrary(library.visible)
    case .nativeObjects(let objects): .nativeObjects(objects.visible)
    case .nativePackages(let packages): .nativePackages(packages.visible)
    }
  }
}

extension OperatingSystem {
  fileprivate var visible: OperatingSystem {
    OperatingSystem(
      id: id.visible, versionID: versionID?.visible, prettyName: prettyName?.visible,
      versionCodename: versionCodename?.visible, supportEnd: supportEnd?.visible)
  }
}

extension CLibrary {
  fileprivate var visible: CLibrary {
    CLibrary(family: family, version: version?.visible, evidence: evidence?.visible)
  }
}

extension NativeObjects {
  fileprivate var visible: NativeObjects {
    var objects = self
    objects.forOtherPlatforms = forOtherPlatforms.map(\.visible)
    for index in unloadable.indices {
      objects.unloadable[index].path = unloadable[index].path.visible
      objects.unloadable[index].reason = unloadable[index].reason.visible
      objects.unloadable[index].problems = unloadable[index].problems.map(\.visible)
    }
    return objects
  }
}

extension LoadProblem {
  fileprivate var visible: LoadProblem {
    var problem = self
    problem.names = names.map(\.visible)
    problem.library = library?.visible
    problem.neededBy = neededBy?.visible
    return problem
  }
}

extension NativePackages {
  fileprivate var visible: NativePackages {
    var packages = self
    for (index, package) in self.packages.enumerated() {
      packages.packages[index].name = package.name.visible
      packages.packages[index].version = package.version?.visible
      packages.packages[index].path = package.path?.visible
      packages.packages[index].reason = package.reason.visible
    }
    return packages
  }
}
