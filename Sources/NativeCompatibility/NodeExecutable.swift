import ELFReading

/// Finds the program that loads an image's add-ons.
enum NodeExecutable {
  /// Where official and distribution packages put it.
  private static let usualPaths = [
    "/usr/local/bin/node", "/usr/bin/node", "/nodejs/bin/node", "/bin/node", "/opt/bitnami/node/bin/node",
    "/usr/bin/nodejs",
  ]

  /// The first `node` on the image's `PATH`, else one in a usual place, else any of that name.
  static func find(in image: NativeImage, target: ELFTarget?) -> ImageObject? {
    let path =
      image.settings.environment["PATH"] ?? "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    let onPath = path.split(separator: ":").map { "\($0)/node" }
    let anywhere = image.paths.filter { $0.hasSuffix("/bin/node") }
    for candidate in onPath + usualPaths + anywhere {
      guard let file = image.object(at: candidate) else { continue }
      let object = file.object
      let isProgram = object.interpreter != nil || object.isStaticProgram
      if isProgram && (target == nil || object.target == target) {
        return file
      }
    }
    return nil
  }
}
