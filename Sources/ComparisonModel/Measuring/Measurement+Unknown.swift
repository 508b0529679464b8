extension Measurement.Method {
  /// Why a fact that a measurement names is not known, where the measurement itself does not say.
  public var reasonOfNull: UnknownReason {
    switch self {
    case .imageRead, .documentsRead, .imported: .couldNotBeTold
    case .publishedListing, .buildDefinition: .notPublished
    }
  }

  /// Why a fact that a measurement does not name is not known.
  public var reasonOfAbsence: UnknownReason {
    switch self {
    case .imageRead, .documentsRead, .imported: .notLookedFor
    case .publishedListing, .buildDefinition: .notPublished
    }
  }
}

extension Measurement {
  /// What the measurement says of a fact; where it does not name the fact, why nothing is known.
  public func value(of fact: ComparedFact) -> FactValue {
    facts[fact] ?? .unknown(fact == .known(.tagBuilt) ? .noListGiven : method.reasonOfAbsence)
  }
}
