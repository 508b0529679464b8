/// A release of a distribution that has a code name: Debian 12 is `bookworm`.
///
/// The rows are those of Debian's package `distro-info-data`, of the version in ``dataVersion``; a test holds
/// them against the package where it is installed. Releases that have no number, such as Debian's `sid`, are
/// none: what they hold changes from day to day.
public struct DistributionRelease: Hashable, Sendable {
  /// The version of `distro-info-data` that the rows are from.
  public static let dataVersion = "0.58+deb12u6"

  /// The distribution's id in os-release(5).
  public let distribution: String
  /// Its version, as `VERSION_ID` has it: `12`, `24.04`.
  public let version: String
  /// Its code name in full, in lower case: `noble numbat`.
  public let codename: String

  private init(_ distribution: String, _ version: String, _ codename: String) {
    self.distribution = distribution
    self.version = version
    self.codename = codename
  }

  /// The words of the code name; the first is the one that archives and tags of images use.
  var words: [Substring] { codename.split(separator: " ") }

  /// The releases whose code name begins with a word: one, or one of each of several distributions.
  static func named(_ word: some StringProtocol) -> [DistributionRelease] {
    bySeries[String(word)] ?? []
  }

  /// Every release.
  public static let all: [DistributionRelease] = [
    .init("debian", "1.1", "buzz"),
    .init("debian", "1.2", "rex"),
    .init("debian", "1.3", "bo"),
    .init("debian", "2.0", "hamm"),
    .init("debian", "2.1", "slink"),
    .init("debian", "2.2", "potato"),
    .init("debian", "3.0", "woody"),
    .init("debian", "3.1", "sarge"),
    .init("debian", "4.0", "etch"),
    .init("debian", "5.0", "lenny"),
    .init("debian", "6.0", "squeeze"),
    .init("debian", "7", "wheezy"),
    .init("debian", "8", "jessie"),
    .init("debian", "9", "stretch"),
    .init("debian", "10", "buster"),
    .init("debian", "11", "bullseye"),
    .init("debian", "12", "bookworm"),
    .init("debian", "13", "trixie"),
    .init("debian", "14", "forky"),
    .init("debian", "15", "duke"),
    .init("ubuntu", "4.10", "warty warthog"),
    .init("ubuntu", "5.04", "hoary hedgehog"),
    .init("ubuntu", "5.10", "breezy badger"),
    .init("ubuntu", "6.06", "dapper drake"),
    .init("ubuntu", "6.10", "edgy eft"),
    .init("ubuntu", "7.04", "feisty fawn"),
    .init("ubuntu", "7.10", "gutsy gibbon"),
    .init("ubuntu", "8.04", "hardy heron"),
    .init("ubuntu", "8.10", "intrepid ibex"),
    .init("ubuntu", "9.04", "jaunty jackalope"),
    .init("ubuntu", "9.10", "karmic koala"),
    .init("ubuntu", "10.04", "lucid lynx"),
    .init("ubuntu", "10.10", "maverick meerkat"),
    .init("ubuntu", "11.04", "natty narwhal"),
    .init("ubuntu", "11.10", "oneiric ocelot"),
    .init("ubuntu", "12.04", "precise pangolin"),
    .init("ubuntu", "12.10", "quantal quetzal"),
    .init("ubuntu", "13.04", "raring ringtail"),
    .init("ubuntu", "13.10", "saucy salamander"),
    .init("ubuntu", "14.04", "trusty tahr"),
    .init("ubuntu", "14.10", "utopic unicorn"),
    .init("ubuntu", "15.04", "vivid vervet"),
    .init("ubuntu", "15.10", "wily werewolf"),
    .init("ubuntu", "16.04", "xenial xerus"),
    .init("ubuntu", "16.10", "yakkety yak"),
    .init("ubuntu", "17.04", "zesty zapus"),
    .init("ubuntu", "17.10", "artful aardvark"),
    .init("ubuntu", "18.04", "bionic beaver"),
    .init("ubuntu", "18.10", "cosmic cuttlefish"),
    .init("ubuntu", "19.04", "disco dingo"),
    .init("ubuntu", "19.10", "eoan ermine"),
    .init("ubuntu", "20.04", "focal fossa"),
    .init("ubuntu", "20.10", "groovy gorilla"),
    .init("ubuntu", "21.04", "hirsute hippo"),
    .init("ubuntu", "21.10", "impish indri"),
    .init("ubuntu", "22.04", "jammy jellyfish"),
    .init("ubuntu", "22.10", "kinetic kudu"),
    .init("ubuntu", "23.04", "lunar lobster"),
    .init("ubuntu", "23.10", "mantic minotaur"),
    .init("ubuntu", "24.04", "noble numbat"),
    .init("ubuntu", "24.10", "oracular oriole"),
    .init("ubuntu", "25.04", "plucky puffin"),
    .init("ubuntu", "25.10", "questing quokka"),
    .init("ubuntu", "26.04", "resolute raccoon"),
  ]

  private static let bySeries = Dictionary(grouping: all) { String($0.words.first ?? "") }
}
