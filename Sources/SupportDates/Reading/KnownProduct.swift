/// A product that a source names otherwise than images do.
struct KnownProduct {
  /// The product: `node`, or the id of a distribution in os-release(5).
  let product: String
  /// Its name for people.
  let name: String
  /// What its support beyond the regular one is called.
  var extensionName: String?

  /// The product that endoflife.date has under a name; nil where that name is the one in images, too.
  init?(endOfLifeName: String) {
    switch endOfLifeName {
    case "nodejs": self.init(product: SupportCalendar.node, name: "Node.js")
    case "debian": self.init(product: "debian", name: "Debian", extensionName: "LTS")
    case "ubuntu": self.init(product: "ubuntu", name: "Ubuntu", extensionName: "ESM")
    case "alpine-linux", "alpine": self.init(product: "alpine", name: "Alpine Linux")
    case "amazon-linux": self.init(product: "amzn", name: "Amazon Linux")
    case "rocky-linux": self.init(product: "rocky", name: "Rocky Linux")
    case "oracle-linux": self.init(product: "ol", name: "Oracle Linux")
    case "opensuse": self.init(product: "opensuse-leap", name: "openSUSE Leap")
    default: return nil
    }
  }

  private init(product: String, name: String, extensionName: String? = nil) {
    self.product = product
    self.name = name
    self.extensionName = extensionName
  }
}
