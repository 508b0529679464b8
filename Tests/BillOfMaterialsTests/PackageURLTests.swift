import BillOfMaterials
import Testing

/// Package URLs, by the rules of the purl specification.
@Suite struct PackageURLTests {
  struct Example: Sendable {
    let text: String
    let parts: [String?]
  }

  @Test(arguments: [
    Example(
      text: "pkg:deb/debian/libstdc%2B%2B6@12.2.0-14%2Bdeb12u1?arch=amd64&distro=debian-12",
      parts: ["deb", "debian", "libstdc++6", "12.2.0-14+deb12u1", "amd64"]),
    Example(text: "pkg:npm/%40types/node@20.1.0", parts: ["npm", "@types", "node", "20.1.0", nil]),
    Example(text: "pkg:npm/@types/node@20.1.0", parts: ["npm", "@types", "node", "20.1.0", nil]),
    Example(text: "pkg:APK//alpine/musl@1.2.5-r0#lib/x", parts: ["apk", "alpine", "musl", "1.2.5-r0", nil]),
    Example(text: "pkg:generic/node", parts: ["generic", nil, "node", nil, nil]),
    Example(
      text: "pkg:golang/github.com/a/b@v1.0.0?x=%zz", parts: ["golang", "github.com/a", "b", "v1.0.0", nil]),
  ])
  func `its parts are split at the signs and decoded then`(example: Example) {
    let url = PackageURL(example.text)
    #expect(
      [url?.type, url?.namespace, url?.name, url?.version, url?.qualifiers["arch"]] == example.parts)
  }

  @Test(arguments: ["", "pkg:", "pkg:deb", "http://a/b", "deb/debian/a", "pkg:deb/%FF@1", "pkg:/"])
  func `what names no package is none`(text: String) {
    #expect(PackageURL(text) == nil)
  }

  @Test func `a text beyond the bound is none`() {
    let name = String(repeating: "a", count: PackageURL.maximumBytes)
    #expect(PackageURL("pkg:deb/\(name)") == nil)
  }
}
