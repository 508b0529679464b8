internal import TextLayout

/// The platform an image runs on: operating system, architecture and variant, in Go's names.
///
/// OCI image specification 1.1, "Image Index", `platform`.
public struct Platform: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The operating system, `GOOS`: `linux`, `windows`; `unknown` for what is not an image.
  public var os: String
  /// The architecture, `GOARCH`: `amd64`, `arm64`, `riscv64`.
  public var architecture: String
  /// The variant of the architecture: `v7`, `v8`.
  public var variant: String?
  /// The version of the operating system; only Windows images have it.
  public var osVersion: String?

  private enum CodingKeys: String, CodingKey {
    case os, architecture, variant
    case osVersion = "os.version"
  }

  /// Makes a platform of its parts.
  public init(os: String, architecture: String, variant: String? = nil, osVersion: String? = nil) {
    self.os = os
    self.architecture = architecture
    self.variant = variant
    self.osVersion = osVersion
  }

  /// Makes a platform of text: `linux/arm64/v8`, `linux/amd64`, or an architecture alone (`arm64`, of Linux).
  ///
  /// `x86_64` and `aarch64` are taken as `amd64` and `arm64`. Nil when the text has an empty part, more than
  /// three parts, or a character that platforms do not have.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { $0.lowercased() }
    guard (1...3).contains(parts.count), text.utf8.count <= 128,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isPlatformCharacter) })
    else { return nil }
    let hasSystem = parts.count > 1
    let architecture = parts[hasSystem ? 1 : 0]
    self.init(
      os: hasSystem ? parts[0] : "linux",
      architecture: Self.goNames[architecture] ?? architecture,
      variant: parts.count == 3 ? parts[2] : nil)
  }

  /// The platform of images that run on this machine: Linux, and the architecture this program was built for.
  public static var current: Platform {
    #if arch(x86_64)
      Platform(os: "linux", architecture: "amd64")
    #elseif arch(arm64)
      Platform(os: "linux", architecture: "arm64")
    #elseif arch(arm)
      Platform(os: "linux", architecture: "arm", variant: "v7")
    #elseif arch(i386)
      Platform(os: "linux", architecture: "386")
    #elseif arch(riscv64)
      Platform(os: "linux", architecture: "riscv64")
    #elseif arch(powerpc64le)
      Platform(os: "linux", architecture: "ppc64le")
    #elseif arch(s390x)
      Platform(os: "linux", architecture: "s390x")
    #else
      Platform(os: "linux", architecture: "amd64")
    #endif
  }

  /// Whether an image of platform `other` is what a user asks for with this platform.
  ///
  /// Without a variant any variant is meant; `arm64` and `arm64/v8` are the same, as in containerd.
  public func matches(_ other: Platform) -> Bool {
    guard os == other.os, architecture == other.normalisedArchitecture else { return false }
    guard let variant = normalisedVariant, self.variant != nil else { return true }
    return variant == other.normalisedVariant
  }

  /// Whether this says that what it describes is no image: an attestation, for example.
  public var isUnknown: Bool { os == "unknown" && architecture == "unknown" }

  /// The platform as it is written on a command line: `linux/arm64/v8`; what an image says beyond that is made
  /// visible.
  public var description: String {
    VisibleText.line(variant.map { "\(os)/\(architecture)/\($0)" } ?? "\(os)/\(architecture)")
  }

  /// The variant that is meant when none is written.
  package var normalisedVariant: String? {
    switch (normalisedArchitecture, variant) {
    case ("arm64", nil), ("arm64", ""), ("arm64", "8"): "v8"
    case ("arm", nil), ("arm", ""), ("arm", "7"): "v7"
    case ("amd64", "v1"), (_, ""): nil
    default: variant
    }
  }

  private var normalisedArchitecture: String { Self.goNames[architecture] ?? architecture }

  private static let goNames = ["x86_64": "amd64", "x86-64": "amd64", "aarch64": "arm64", "i386": "386"]

  private static func isPlatformCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
