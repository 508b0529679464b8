import Testing

@testable import ImageReading

@Suite struct LayerPathTests {
  @Test(arguments: [
    ("usr/bin/env", "usr/bin/env", false), ("usr/.config/.a..b/...", "usr/.config/.a..b/...", false),
    ("./usr/lib/", "usr/lib", false), ("usr//lib/./x", "usr/lib/x", false), ("a/.", "a", false),
    ("", "", false), ("/", "", false), (".", "", false), ("./", "", false),
    ("/etc/passwd", "etc/passwd", true), ("../up", "up", true), ("a/../../b", "b", true), ("a/..", "", true),
  ])
  func `a name of a tar becomes a path inside the image`(name: String, path: String, isUnusual: Bool) {
    var layerPath = LayerPath()
    // What the name before left behind is of no matter.
    layerPath.set("/../of/another/file")
    layerPath.set(name)
    #expect(String(decoding: layerPath.bytes, as: UTF8.self) == path)
    #expect(layerPath.isUnusual == isUnusual)
    let name = path.split(separator: "/").last ?? ""
    #expect(layerPath.bytes[layerPath.nameStart...].elementsEqual(name.utf8))
  }
}
