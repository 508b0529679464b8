import ImageSources
import OCIFormat
import RegistryReading
import Testing

/// Which registry, repository, tag and digest a name means.
struct RegistryNameTests {
  private static let digest = "sha256:" + String(repeating: "ab", count: 32)

  @Test(arguments: [
    ("node", "docker.io", "library/node", "latest", "node:latest"),
    ("node:24-slim", "docker.io", "library/node", "24-slim", "node:24-slim"),
    ("team/app", "docker.io", "team/app", "latest", "team/app:latest"),
    ("docker.io/node:24", "docker.io", "library/node", "24", "docker.io/node:24"),
    ("index.docker.io/library/node:24", "docker.io", "library/node", "24", "index.docker.io/library/node:24"),
    ("localhost/app", "localhost", "app", "latest", "localhost/app:latest"),
    ("localhost:5000/lab/node:24", "localhost:5000", "lab/node", "24", "localhost:5000/lab/node:24"),
    ("127.0.0.1:5000/a", "127.0.0.1:5000", "a", "latest", "127.0.0.1:5000/a:latest"),
    ("[::1]:5000/a:b", "[::1]:5000", "a", "b", "[::1]:5000/a:b"),
    ("[2001:db8::1]/a", "[2001:db8::1]", "a", "latest", "[2001:db8::1]/a:latest"),
    (
      "ghcr.io/a/b/c__d/e-f--g.h:V1_2.3-4", "ghcr.io", "a/b/c__d/e-f--g.h", "V1_2.3-4",
      "ghcr.io/a/b/c__d/e-f--g.h:V1_2.3-4"
    ),
    ("Registry.Example.COM/app:1", "registry.example.com", "app", "1", "Registry.Example.COM/app:1"),
  ])
  func `a name is taken apart as Docker does it`(
    text: String, host: String, repository: String, tag: String, description: String
  ) throws {
    let name = try RegistryName(text)
    #expect(name.host == host && name.repository == repository && name.tag == tag && name.digest == nil)
    #expect(name.description == description && name.reference == tag)
  }

  @Test func `a tag and a digest are both kept, and the digest counts`() throws {
    let both = try RegistryName("node:24@\(Self.digest)")
    #expect(both.tag == "24" && both.digest?.description == Self.digest && both.reference == Self.digest)
    #expect(both.description == "node:24@\(Self.digest)")
    let pinned = try RegistryName("localhost:5000/app@\(Self.digest)")
    #expect(pinned.tag == nil && pinned.reference == Self.digest && pinned.host == "localhost:5000")
  }

  @Test(arguments: [
    "Node:24", "node:", "node:-a", "node:\(String(repeating: "a", count: 129))", "node@sha256:abc",
    "node@md5:abc",
    "https://localhost:5000/app", "a//b", "/a", "a/", "-a/b", "a..b", "a___b", "a_-b", "localhost:0/a",
    "localhost:99999/a", "localhost:x/a", "[::1/a", "[xyz]:5000/a", "a b", "ä", "a:b:c",
    "docker.io/\(String(repeating: "a", count: 250))", "..", "a.b./c", "x:1@",
  ])
  func `what is no name says why`(text: String) {
    let error = #expect(throws: ImageReadingError.self) { try RegistryName(text) }
    #expect(error?.code == .invalidReference && error?.image == text)
  }
}
