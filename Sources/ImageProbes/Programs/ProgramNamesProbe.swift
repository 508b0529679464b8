public import ComparisonModel
internal import ImageReading

/// Lists the programs of an image by name.
public struct ProgramNamesProbe: ImageProbe {
  /// `program_names`.
  public static let facts: [Fact] = [.programNames]

  /// Makes the probe.
  public init() {}

  /// Lists what the folders of `PATH` and the usual ones hold.
  public func observation(in examination: ImageExamination) -> ProgramNamesObservation {
    ProgramNamesObservation(inventory: examination.programs.inventory())
  }
}
