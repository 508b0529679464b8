public import ComparisonModel

/// What becomes of a package with native code in an image.
public struct PackageOutcome: Hashable, Sendable {
  /// The package's name.
  public var package: String
  /// The version, or the range where no version is known.
  public var version: String?
  /// The folder that it is installed in; nil for a package that is not installed in the image.
  public var path: String?
  /// What becomes of the package on the image.
  public var outcome: NativePackages.Outcome
  /// Why: what the files say, and where else it is written, in sentences without a full stop.
  public var evidence: [LocalizedText]
  /// Where it is stated which builds are published, where that decides.
  public var reference: NativePackages.Reference?
  /// What compiling needs and the image does not have; empty when all is there, nil when it is not known or no
  /// matter.
  public var missingBuildTools: [String]?
  /// The command that installs what compiling needs, where something is missing.
  public var installCommand: String?

  /// What compiling needs and the image does not have, and how to install it, in sentences without a full stop.
  public var requirements: [LocalizedText] {
    var sentences: [LocalizedText] = []
    if let missingBuildTools, !missingBuildTools.isEmpty {
      let names = missingBuildTools.joined(separator: ", ")
      sentences.append(LocalizedText(ko: "이미지에 없는 도구: \(names)", en: "not in the image: \(names)"))
    }
    if let installCommand {
      sentences.append(LocalizedText(ko: "설치: \(installCommand)", en: "install: \(installCommand)"))
    }
    return sentences
  }
}
