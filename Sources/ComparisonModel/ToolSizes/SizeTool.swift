/// A program that prints the size of an image, each by a definition of its own.
public enum SizeTool: String, CaseIterable, Hashable, Sendable {
  /// The page of a tag on Docker Hub.
  case dockerHub = "docker-hub"
  /// `docker image ls` up to Docker 28 with the classic image store.
  case docker28 = "docker-28"
  /// The column CONTENT SIZE of `docker image ls` since Docker 29 (containerd image store).
  case docker29Content = "docker-29-content"
  /// The column DISK USAGE beside it.
  case docker29Disk = "docker-29-disk"
  /// `podman images`.
  case podman
  /// `Metadata.Size` of Trivy's JSON.
  case trivy
  /// "Total Image size" of dive.
  case dive
  /// `du --apparent-size` of the unpacked root file system.
  case du

  /// How a tool writes a number of bytes.
  enum Form: Hashable, Sendable {
    /// Three significant digits in units of 1,000, as `%.3g` of C writes them (docker/go-units).
    case threeDigits(separator: String)
    /// No decimals from 10 on, in units of 1,000 (dustin/go-humanize).
    case humanized
    /// Two decimals in units of 1,048,576, which are called MB.
    case mebibytes
    /// Rounded up, in units of 1,024 (coreutils).
    case roundedUp
    /// The bare number.
    case bytes
  }

  /// What a tool prints.
  struct Row: Sendable {
    /// The facts that are added up.
    let facts: [Fact]
    /// Whether the tool counts something beside them, which no fact measures.
    var isAtLeast = false
    /// How it writes the number.
    let form: Form
    /// Where its definition can be read.
    let source: String
  }

  var row: Row {
    switch self {
    case .dockerHub:
      Row(
        facts: [.transferSize], form: .mebibytes, source: "https://docs.docker.com/reference/api/hub/latest/")
    case .docker28:
      Row(
        facts: [.contentSize], isAtLeast: true, form: .threeDigits(separator: ""),
        source: "https://github.com/docker/cli/blob/master/cli/command/formatter/image.go")
    case .docker29Content:
      Row(
        facts: [.transferSize], isAtLeast: true, form: .threeDigits(separator: ""),
        source: "https://github.com/docker/cli/blob/master/cli/command/image/tree.go")
    case .docker29Disk:
      Row(
        facts: [.transferSize, .contentSize], isAtLeast: true, form: .threeDigits(separator: ""),
        source: "https://github.com/docker/cli/blob/master/cli/command/image/tree.go")
    case .podman:
      Row(
        facts: [.layerTarSize], isAtLeast: true, form: .threeDigits(separator: " "),
        source: "https://github.com/containers/storage/blob/main/store.go")
    case .trivy:
      Row(
        facts: [.layerTarSize], form: .bytes,
        source: "https://github.com/aquasecurity/trivy/blob/main/pkg/fanal/artifact/image/image.go")
    case .dive:
      Row(
        facts: [.contentSize], form: .humanized,
        source: "https://github.com/wagoodman/dive/blob/main/dive/image/docker/image_archive.go")
    case .du:
      Row(
        facts: [.rootFilesystemSize], isAtLeast: true, form: .roundedUp,
        source: "https://www.gnu.org/software/coreutils/manual/html_node/du-invocation.html")
    }
  }

  /// Where its definition can be read.
  public var source: String { row.source }
}
