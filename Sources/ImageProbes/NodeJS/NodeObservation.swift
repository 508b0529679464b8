public import ComparisonModel
import TextLayout

/// Node.js and its package tools, as they are in an image.
public struct NodeObservation: Hashable, Sendable {
  /// A place that says a version.
  public struct Evidence: Hashable, Sendable {
    /// The kinds of place, best first. Raw values are those of a measurement's `details`.
    public enum Kind: String, Hashable, Sendable {
      /// The bytes of the program itself.
      case program
      /// `node_version.h`, beside it.
      case header
      /// A package of dpkg, apk or rpm that brings Node.js.
      case package
      /// `NODE_VERSION` in the image's environment.
      case environment
    }

    /// What kind of place it is.
    public var kind: Kind
    /// Where: a path, a package, or the variable.
    public var place: String
    /// The version it says, without `v`.
    public var version: String
  }

  /// The version of the program that is there, without `v`; nil when there is no Node.js, or it cannot be told.
  public var version: String?
  /// Everything that says a version, best first: the first one gave ``version``, unless there is no program.
  public var evidence: [Evidence]
  /// The program's path; nil when there is none.
  public var program: String?
  /// npm's version; nil when it is not there.
  public var npmVersion: String?
  /// Yarn's version; nil when it is not there.
  public var yarnVersion: String?
  /// Corepack's version; nil when it is not there.
  public var corepackVersion: String?

  /// That the version is unknown, that two places differ on it, or that only the environment speaks of Node.js.
  public var notes: [LocalizedText] {
    guard program != nil else {
      return evidence.first { $0.kind == .environment }.map { stated in
        [
          LocalizedText(
            ko:
              "환경 변수 \(KoreanParticle.topic.following(stated.place)) \(KoreanParticle.quotation.following(stated.version)) 하지만, 이미지에 Node.js 프로그램이 없습니다.",
            en:
              "The environment says \(stated.place)=\(stated.version), but no Node.js program is in the image."
          )
        ]
      } ?? []
    }
    guard let version else {
      return [
        LocalizedText(
          ko: "Node.js 프로그램은 있지만 버전을 알 수 없습니다.",
          en: "Node.js is there, but nothing says which version it is.")
      ]
    }
    return evidence.filter { $0.version != version }.map { other in
      LocalizedText(
        ko:
          "Node.js 버전이 서로 다릅니다: \(KoreanParticle.topic.following(evidence[0].place)) \(version), \(KoreanParticle.topic.following(other.place)) \(other.version)입니다.",
        en:
          "The versions of Node.js differ: \(evidence[0].place) says \(version), \(other.place) says \(other.version)."
      )
    }
  }
}
