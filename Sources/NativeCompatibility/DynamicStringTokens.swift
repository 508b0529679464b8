import ELFReading

/// What `$ORIGIN`, `$LIB` and `$PLATFORM` stand for (`ld.so(8)`, "Dynamic string tokens").
struct DynamicStringTokens {
  private let library: String
  private let platform: String
  /// Names of folders with libraries for better processors of the machine, best first.
  let capabilities: [String]

  init(library: String, target: ELFTarget) {
    self.library = library
    switch target.architecture {
    case "amd64":
      platform = "x86_64"
      capabilities = ["x86-64-v4", "x86-64-v3", "x86-64-v2"]
    case "s390x":
      platform = "z13"
      capabilities = ["z16", "z15", "z14", "z13"]
    case "ppc64le":
      platform = "power9"
      capabilities = ["power10", "power9"]
    case "arm64":
      platform = "aarch64"
      capabilities = []
    case "386":
      platform = "i686"
      capabilities = []
    default:
      platform = target.architecture
      capabilities = []
    }
  }

  /// The folders of a string of search folders, in its order.
  func folders(_ text: String?, of object: LinkedObject) -> [String] {
    guard let text else { return [] }
    return text.split(separator: ":").map { expanded(String($0), of: object) }
  }

  /// A text of an object with what its tokens stand for.
  func expanded(_ text: String, of object: LinkedObject) -> String {
    guard text.contains("$") else { return text }
    let origin = LinkedObject.folder(object.path)
    return replacing(replacing(replacing(text, "ORIGIN", origin), "LIB", library), "PLATFORM", platform)
  }

  private func replacing(_ text: String, _ token: String, _ value: String) -> String {
    text.replacing("${\(token)}", with: value).replacing("$\(token)", with: value)
  }
}
