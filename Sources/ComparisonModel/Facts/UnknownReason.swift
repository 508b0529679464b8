/// Why a fact is not known.
///
/// The raw values are the words of measurement files, and stay the same from version to version.
public enum UnknownReason: String, CaseIterable, Hashable, Sendable {
  /// Nobody looked for it: the tool does not, or was not asked to.
  case notLookedFor = "not-looked-for"
  /// It was looked for, and what is in the image does not tell it.
  case couldNotBeTold = "could-not-be-told"
  /// Whoever published the figures did not publish this one.
  case notPublished = "not-published"
  /// The kind of archive that the image was read from does not hold it: what a docker archive stores is not what a
  /// registry sends.
  case notInArchive = "not-in-archive"
}

extension Measurement.Method {
  /// Why a fact that a measurement names is not known, where the measurement itself does not say.
  public var reasonOfNull: UnknownReason {
    switch self {
    case .imageRead, .imported: .couldNotBeTold
    case .publishedListing, .buildDefinition: .notPublished
    }
  }

  /// Why a fact that a measurement does not name is not known.
  public var reasonOfAbsence: UnknownReason {
    switch self {
    case .imageRead, .imported: .notLookedFor
    case .publishedListing, .buildDefinition: .notPublished
    }
  }
}

extension Measurement {
  /// What the measurement says of a fact; where it does not name the fact, why nothing is known.
  public func value(of fact: ComparedFact) -> FactValue {
    facts[fact] ?? .unknown(method.reasonOfAbsence)
  }
}
