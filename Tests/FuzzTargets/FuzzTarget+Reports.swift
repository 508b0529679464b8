import ComparisonFiles
import ComparisonModel
import Diagnostics
import SheetFixtures
import SheetReading
import ToolReports

extension FuzzTarget {
  /// Reports of other tools: whatever is accepted must be a measurement file that can be read.
  static var reports: [FuzzTarget] {
    let words = [
      "null", "Results", "Vulnerabilities", "Severity", "matches", "descriptor", "runs", "results",
      "artifacts",
      "layers", "digest", "sha256:", "Id", "Digest", "RepoTags", "Created", "Size", "9223372036854775807",
      "-1", "1e999",
      "\\u0000", "\\ud800", "0001-01-01T00:00:00Z", "`", "### `", "- `", "bytes)",
    ]
    return reportSeeds.map { kind, text in
      FuzzTarget("report-\(kind)", words: words, texts: [text]) { bytes in
        try read(ReportFile(path: "report", bytes: bytes, imageName: "app:1"), as: kind)
      }
    }
      + [
        FuzzTarget(
          "sheet",
          words: [",", ";", "\t", "\"", "\r\n", "약 50MB", "1.234,5", "1,234", "40~50", "수백 MB", "１２"],
          texts: [
            "Image,Size,N\na:1,\"1,234.5 MB\",12\nb:1,,-\n", "Image;Size;N\r\na:1;1,5 GB;1.234.567\r\n",
          ]
        ) { bytes in
          let mapping = try SheetMapping(
            ["Image=image", "Size=content_size:MB", "N=file_count"], comparison: nil)
          var measurements: [Measurement] = []
          _ = try SheetReport.read(ReportFile(path: "sheet", bytes: bytes), mapping, candidates: []) {
            measurements.append($0.measurement($1))
          }
          hold(measurements)
        },
        FuzzTarget(
          "worksheet",
          words: [
            "<row r=\"", "<c r=\"", " t=\"", " s=\"", "<v>", "<is><t>", "s", "b", "e", "str", "inlineStr",
            "XFD",
          ],
          texts: [
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c s=\"1\"><v>46261.5</v></c><c t=\"b\"><v>1</v></c></row>"
          ]
        ) { bytes in
          let rows = String(decoding: bytes, as: UTF8.self)
          let book = try SheetFile(FixtureWorkbook.bytes(rows: rows))
          for sheet in book.sheets {
            var rows = sheet.rows()
            while let row = try rows.next() {
              for cell in row where cell.kind == .number {
                precondition(Double(cell.text.filter { $0 != "%" }) != nil)
              }
            }
          }
        },
        FuzzTarget(
          "workbook", words: ["xl/workbook.xml", "PK"], seeds: { [FixtureWorkbook.bytes(rows: "<row/>")] }
        ) {
          _ = try SheetFile($0)
        },
        FuzzTarget("report-of-any-kind", words: words, texts: reportSeeds.map(\.text)) { bytes in
          try read(ReportFile(path: "report", bytes: bytes, imageName: "app:1"), as: nil)
        },
      ]
  }

  private static func read(_ file: ReportFile, as kind: String?) throws {
    try hold(ReportKinds.read(file, as: kind).map(\.measurement))
  }

  /// Holds what was imported to the reader of measurement files.
  private static func hold(_ measurements: [Measurement]) {
    for measurement in measurements {
      let line = MeasurementWriter.line(measurement)
      do {
        _ = try MeasurementReader.read(json: Array(line.utf8), file: "measurement")
      } catch {
        preconditionFailure("what was imported is no measurement: \(error)\n\(line)")
      }
    }
  }

  private static let digest = "sha256:" + String(repeating: "1", count: 64)

  private static var reportSeeds: [(kind: String, text: String)] {
    [
      (
        "trivy",
        #"{"SchemaVersion":2,"Trivy":{"Version":"1"},"CreatedAt":"2026-01-01T00:00:00Z","ArtifactName":"a:1","#
          + #""ArtifactType":"container_image","Metadata":{"Size":5,"OS":{"Family":"alpine","Name":"3","EOSL":true},"#
          + #""ImageID":"\#(digest)","RepoTags":["a:1"],"RepoDigests":["a@\#(digest)"],"ImageConfig":{"os":"linux","#
          + #""architecture":"amd64","config":{"User":"u","Env":["NODE_VERSION=1"]}}},"Results":[{"Class":"os-pkgs","#
          + #""Vulnerabilities":[{"VulnerabilityID":"CVE-1","Severity":"HIGH","FixedVersion":"2"}]}]}"#
      ),
      (
        "grype",
        #"{"matches":[{"vulnerability":{"id":"CVE-1","severity":"Low","fix":{"state":"fixed"}},"artifact":{}}],"#
          + #""source":{"type":"image","target":{"userInput":"a:1","imageID":"\#(digest)","os":"linux","#
          + #""architecture":"arm64"}},"distro":{"name":"d","version":"1"},"alertsByPackage":[{"alerts":[{"type":"#
          + #""distro-eol"}]}],"descriptor":{"name":"grype","version":"1","db":{"built":"2026-01-01T00:00:00Z"}}}"#
      ),
      (
        "sarif",
        #"{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"t","version":"1","rules":[{"id":"x","properties":"#
          + #"{"tags":["vulnerability"]}}]}},"results":[{"ruleId":"x"},{"ruleId":"CVE-1","suppressions":[{}]}]}]}"#
      ),
      (
        "syft",
        #"{"artifacts":[{"name":"node","version":"1","type":"binary","foundBy":"b"},{"name":"a","type":"deb"}],"#
          + #""source":{"type":"image","metadata":{"userInput":"a:1"}},"distro":{"id":"debian","versionID":"12"},"#
          + #""descriptor":{"name":"syft","version":"1"}}"#
      ),
      (
        "cyclonedx",
        #"{"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"type":"container","name":"a:1"}},"#
          + #""components":[{"type":"library","name":"m","version":"1","purl":"pkg:apk/alpine/m@1"}]}"#
      ),
      (
        "spdx",
        #"{"spdxVersion":"SPDX-2.3","SPDXID":"SPDXRef-DOCUMENT","name":"a","creationInfo":{"created":"#
          + #""2026-01-01T00:00:00Z","creators":["Tool: t-1"]},"packages":[{"SPDXID":"a","name":"m","externalRefs":[{"#
          + #""referenceType":"purl","referenceLocator":"pkg:deb/debian/m@1"}]}]}"#
      ),
      (
        "docker-inspect",
        #"[{"Id":"\#(digest)","RepoTags":["a:1"],"RepoDigests":["a@\#(digest)"],"Created":"2026-01-01T00:00:00Z","#
          + #""Config":{"User":"u","Env":["A=b"]},"Architecture":"arm64","Variant":"v8","Os":"linux","Size":5,"#
          + #""GraphDriver":{"Name":"overlay2"},"RootFS":{"Layers":["\#(digest)"]}}]"#
      ),
      (
        "podman-inspect",
        #"[{"Id":"\#(digest.dropFirst(7))","Digest":"\#(digest)","RepoTags":["a:1"],"Architecture":"amd64","#
          + #""Os":"linux","Size":5,"RootFS":{"Layers":[]}}]"#
      ),
      (
        "skopeo-inspect",
        #"{"Name":"a","Digest":"\#(digest)","RepoTags":["1"],"Created":"2026-01-01T00:00:00Z","Architecture":"amd64","#
          + #""Os":"linux","Layers":["\#(digest)"],"LayersData":[{"Digest":"\#(digest)","Size":5}],"Env":["A=b"]}"#
      ),
      (
        "manifest",
        #"{"schemaVersion":2,"config":{"digest":"\#(digest)","size":1},"layers":[{"digest":"\#(digest)","size":5}]}"#
      ),
      (
        "dive",
        #"{"layer":[{"sizeBytes":5}],"image":{"sizeBytes":5,"inefficientBytes":1,"efficiencyScore":0.5}}"#
      ),
      (
        "repo-info-remote",
        "## `a:1`\n\n$ docker pull a@\(digest)\n-\tManifest MIME: `image.index`\n\n### `a:1` - linux; arm variant v7\n"
          + "$ docker pull a@\(digest)\n-\tTotal Size: **5 B (5 bytes)**  \n-\tImage ID: `\(digest)`\n-\tLayers:\n"
          + "\t-\t`\(digest)`  \n\t\tSize: 5 B (5 bytes)  \n"
      ),
      (
        "repo-info-local",
        "# `a:1`\n\n## Docker Metadata\n\n- Image ID: `\(digest)`\n- Created: `2026-01-01T00:00:00Z`\n"
          + "- Virtual Size: ~ 1.25 Mb  \n- Arch: `linux`/`amd64`\n- Environment:\n  - `NODE_VERSION=1`\n\n"
          + "### `dpkg` source package: `a=1`\n\nBinary Packages:\n\n- `a:amd64=1`\n\n### `rpm` package: `a-1-2`\n"
      ),
    ]
  }
}
