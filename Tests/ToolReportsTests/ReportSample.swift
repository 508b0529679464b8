import Diagnostics
import ToolReports

/// Reports of each kind, as short as they can be: their keys, their order and their quirks are those of the tools.
enum ReportSample {
  static let digest = "sha256:1111111111111111111111111111111111111111111111111111111111111111"
  static let other = "sha256:2222222222222222222222222222222222222222222222222222222222222222"

  static func read(
    _ text: String, as kind: String? = nil, image: String? = nil, file: String = "report.json"
  ) throws -> [ToolReport] {
    try ReportKinds.read(ReportFile(path: file, bytes: Array(text.utf8), imageName: image), as: kind)
  }

  static func trivy(
    results: String = #""Results": [{"Target": "alpine", "Class": "os-pkgs", "Type": "alpine"}]"#,
    system: String = #"{"Family": "alpine", "Name": "3.20.3"}"#, type: String = "container_image"
  ) -> String {
    """
    {"SchemaVersion": 2, "Trivy": {"Version": "0.58.1"}, "CreatedAt": "2026-11-01T09:30:00.000000005+09:00",
     "ArtifactName": "alpine:3.20", "ArtifactType": "\(type)",
     "Metadata": {"Size": 8089600, "OS": \(system), "ImageID": "\(digest)", "DiffIDs": ["\(other)"],
       "RepoTags": ["alpine:3.20"], "RepoDigests": ["alpine@\(other)"],
       "ImageConfig": {"architecture": "amd64", "os": "linux", "created": "2024-09-06T12:05:36Z",
         "config": {"User": "", "Env": ["PATH=/bin", "NODE_VERSION=24.20.0"]}}}\(results.isEmpty ? "" : ",")
     \(results)}
    """
  }

  static let findings = """
    "Results": [{"Target": "alpine", "Class": "os-pkgs", "Type": "alpine", "Vulnerabilities": [
      {"VulnerabilityID": "CVE-2024-1", "PkgName": "libcrypto3", "FixedVersion": "3.3.3-r0", "Severity": "HIGH"},
      {"VulnerabilityID": "CVE-2024-1", "PkgName": "libssl3", "FixedVersion": "3.3.3-r0", "Severity": "HIGH"},
      {"VulnerabilityID": "CVE-2024-2", "PkgName": "busybox", "Status": "affected", "Severity": "LOW"},
      {"VulnerabilityID": "CVE-2024-3", "PkgName": "zlib", "Severity": "NOVEL"}],
      "ExperimentalModifiedFindings": [{"Type": "vulnerability", "Status": "ignored"}]}]
    """

  static func grype(
    matches: String = "", configuration: String = "{}", database: String = database, rest: String = ""
  )
    -> String
  {
    """
    {"matches": [\(matches)],
     "source": {"type": "image", "target": {"userInput": "node:24", "imageID": "\(digest)",
       "manifestDigest": "\(other)", "tags": ["node:24"], "repoDigests": ["node@\(other)"],
       "architecture": "arm64", "os": "linux"}},
     "distro": {"name": "debian", "version": "12"}, \(rest)
     "descriptor": {"name": "grype", "version": "0.85.0", "configuration": \(configuration), "db": \(database),
       "timestamp": "2026-11-02T00:00:00Z"}}
    """
  }

  static let database =
    #"{"status": {"schemaVersion": "v6.0.2", "built": "2026-11-01T01:20:00Z", "valid": true}}"#

  static func match(_ id: String, _ severity: String, _ state: String) -> String {
    """
    {"vulnerability": {"id": "\(id)", "severity": "\(severity)", "fix": {"versions": [], "state": "\(state)"}},
     "relatedVulnerabilities": [], "matchDetails": [], "artifact": {"name": "a"}}
    """
  }

  static let docker = """
    [{"Id": "\(digest)", "RepoTags": ["app:1", "registry.test/app:1"], "RepoDigests": ["registry.test/app@\(other)"],
      "Created": "2026-01-01T00:00:00Z", "Config": {"User": "node", "Env": ["NODE_VERSION=24.20.0"]},
      "Architecture": "arm64", "Variant": "v8", "Os": "linux", "Size": 229740000,
      "GraphDriver": {"Name": "overlay2"}, "RootFS": {"Type": "layers", "Layers": ["\(digest)", "\(other)"]}}]
    """

  static let podman = """
    [{"Id": "\(digest.dropFirst(7))", "Digest": "\(other)", "RepoTags": ["localhost/app:1"], "RepoDigests": [],
      "Created": "2026-01-01T00:00:00Z", "Config": {}, "Architecture": "amd64", "Os": "linux", "Size": 1762958,
      "VirtualSize": 1762958, "GraphDriver": {"Name": "overlay"}, "RootFS": {"Layers": ["\(digest)"]},
      "NamesHistory": ["localhost/app:1"]}]
    """

  static func skopeo(tags: String) -> String {
    """
    {"Name": "docker.io/library/node", "Digest": "\(other)", "RepoTags": [\(tags)],
     "Created": "2026-01-01T00:00:00Z", "DockerVersion": "", "Labels": null, "Architecture": "amd64", "Os": "linux",
     "Layers": ["\(digest)", "\(other)"],
     "LayersData": [{"MIMEType": "application/vnd.oci.image.layer.v1.tar+gzip", "Digest": "\(digest)", "Size": 100},
       {"MIMEType": "application/vnd.oci.image.layer.v1.tar+gzip", "Digest": "\(other)", "Size": 23}],
     "Env": ["NODE_VERSION=24.20.0"]}
    """
  }

  static let manifest = """
    {"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json",
     "config": {"mediaType": "application/vnd.oci.image.config.v1+json", "digest": "\(digest)", "size": 7},
     "layers": [{"mediaType": "a", "digest": "\(other)", "size": 886160}, {"digest": "\(digest)", "size": 40}]}
    """

  static let dive = """
    {"layer": [{"index": 0, "id": "a", "digestId": "\(digest)", "sizeBytes": 1154361, "command": "x"},
      {"index": 1, "id": "b", "digestId": "\(other)", "sizeBytes": 66237, "command": "y"}],
     "image": {"sizeBytes": 1220598, "inefficientBytes": 32025, "efficiencyScore": 0.98442, "fileReference": []}}
    """

  static let remote = """
    ## `node:24-slim`

    ```console
    $ docker pull node@\(digest)
    ```

    -\tManifest MIME: `application/vnd.oci.image.index.v1+json`
    -\tPlatforms: 2
    \t-\tlinux; amd64
    \t-\tunknown; unknown

    ### `node:24-slim` - linux; arm variant v7

    ```console
    $ docker pull node@\(other)
    ```

    -\tDocker Version:\u{20}
    -\tManifest MIME: `application/vnd.oci.image.manifest.v1+json`
    -\tTotal Size: **123.0 B (123 bytes)**\u{20}\u{20}
    \t(compressed transfer size, not on-disk size)
    -\tImage ID: `\(digest)`

    -\tLayers:
    \t-\t`\(digest)`\u{20}\u{20}
    \t\tLast Modified: Tue, 11 Aug 2026 00:00:00 GMT\u{20}\u{20}
    \t\tSize: 100.0 B (100 bytes)\u{20}\u{20}
    \t\tMIME: application/vnd.oci.image.layer.v1.tar+gzip
    \t-\t`\(other)`\u{20}\u{20}
    \t\tSize: 23.0 B (23 bytes)\u{20}\u{20}

    ### `node:24-slim` - unknown; unknown

    ```console
    $ docker pull node@\(other)
    ```

    -\tTotal Size: **1.0 B (1 bytes)**
    """

  static let local = """
    # `node:24-bookworm-slim`

    ## Docker Metadata

    - Image ID: `\(digest)`
    - Created: `2026-08-27T17:03:39.400483596Z`
    - Virtual Size: ~ 229.74 Mb\u{20}\u{20}
      (total size of all layers on-disk)
    - Arch: `linux`/`amd64`
    - Entrypoint: `["docker-entrypoint.sh"]`
    - Environment:
      - `PATH=/usr/local/bin`
      - `NODE_VERSION=24.20.0`

    ## `dpkg` (`.deb`-based packages)

    ### `dpkg` source package: `attr=1:2.5.1-4`

    Binary Packages:

    - `libattr1:amd64=1:2.5.1-4`
    - `attr=1:2.5.1-4`

    Licenses: (parsed from: `/usr/share/doc/libattr1/copyright`)

    - `GPL-2`
    """

  static func sarif(results: String, invocations: String = "[]") -> String {
    """
    {"version": "2.1.0", "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "runs": [{
      "tool": {"driver": {"name": "Trivy", "version": "0.58.1", "rules": [
        {"id": "CVE-2024-1", "properties": {"tags": ["vulnerability", "security", "HIGH"]}},
        {"id": "AVD-DS-0002", "properties": {"tags": ["misconfiguration"]}}]}},
      "invocations": \(invocations), "results": \(results),
      "properties": {"imageID": "\(digest)", "imageName": "alpine:3.20", "repoTags": ["alpine:3.20"], "repoDigests": null}}]}
    """
  }

  static let syft = """
    {"artifacts": [
      {"id": "1", "name": "bash", "version": "5.2", "type": "deb", "foundBy": "dpkg-db-cataloger", "purl": "pkg:deb/debian/bash@5.2"},
      {"id": "2", "name": "adduser", "version": "3.134", "type": "deb", "foundBy": "dpkg-db-cataloger"},
      {"id": "3", "name": "npm", "version": "11.0.0", "type": "npm", "foundBy": "javascript-package-cataloger"},
      {"id": "4", "name": "node", "version": "24.20.0", "type": "binary", "foundBy": "binary-classifier-cataloger"}],
     "artifactRelationships": [], "files": [],
     "source": {"id": "x", "name": "node", "version": "24", "type": "image", "metadata": {"userInput": "node:24",
       "imageID": "\(digest)", "tags": ["node:24"], "repoDigests": ["node@\(other)"], "architecture": "amd64", "os": "linux"}},
     "distro": {"prettyName": "Debian GNU/Linux 12 (bookworm)", "name": "Debian GNU/Linux", "id": "debian",
       "version": "12 (bookworm)", "versionID": "12", "versionCodename": "bookworm"},
     "descriptor": {"name": "syft", "version": "1.18.1"}, "schema": {"version": "16.0.18", "url": "https://x.test"}}
    """

  static let cycloneDX = """
    {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": "urn:uuid:1", "version": 1,
     "metadata": {"timestamp": "2026-11-03T00:00:00Z",
       "tools": {"components": [{"type": "application", "name": "syft", "version": "1.18.1"}]},
       "component": {"bom-ref": "a", "type": "container", "name": "node:24", "version": "\(other)"}},
     "components": [{"type": "library", "name": "musl", "version": "1.2.5-r0", "purl": "pkg:apk/alpine/musl@1.2.5-r0"},
       {"type": "library", "name": "npm", "version": "11.0.0", "purl": "pkg:npm/npm@11.0.0"}]}
    """

  static let spdx = """
    {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": "alpine.tar",
     "documentNamespace": "https://a.test/1",
     "creationInfo": {"created": "2026-11-03T00:00:00Z", "creators": ["Organization: aquasecurity", "Tool: trivy-0.58.1"]},
     "packages": [
       {"SPDXID": "SPDXRef-ContainerImage-1", "name": "alpine.tar", "versionInfo": "", "primaryPackagePurpose": "CONTAINER",
        "attributionTexts": ["ImageID: \(digest)", "RepoTag: alpine:3.20"]},
       {"SPDXID": "SPDXRef-Package-1", "name": "musl", "versionInfo": "1.2.5-r0", "externalRefs": [
         {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "pkg:apk/alpine/musl@1.2.5-r0"}]}],
     "relationships": [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES",
       "relatedSpdxElement": "SPDXRef-ContainerImage-1"}]}
    """

  /// One of each kind, by the kind's name.
  static let all: [(kind: String, text: String)] = [
    ("trivy", trivy(results: findings)), ("grype", grype(matches: match("CVE-2024-1", "High", "fixed"))),
    ("sarif", sarif(results: #"[{"ruleId": "CVE-2024-1"}]"#)), ("syft", syft), ("cyclonedx", cycloneDX),
    ("spdx", spdx), ("docker-inspect", docker), ("podman-inspect", podman),
    ("skopeo-inspect", skopeo(tags: #""24""#)),
    ("manifest", manifest), ("dive", dive), ("repo-info-remote", remote), ("repo-info-local", local),
  ]
}
