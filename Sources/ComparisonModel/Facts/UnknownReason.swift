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
  /// What would tell it stands in data that was not given: a list of the tags that are still built.
  case noListGiven = "no-list-given"
}
