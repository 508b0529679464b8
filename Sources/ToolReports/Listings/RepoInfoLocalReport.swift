internal import ComparisonModel
internal import Diagnostics
import Messages

/// A page below `repos/…/local/` of docker-library/repo-info: what an image holds, from a container of it.
enum RepoInfoLocalReport: ReportKind {
  static let name = "repo-info-local"
  static let origin = "docker-library/repo-info, local"

  static func recognises(_ opening: ReportOpening) -> Bool {
    opening.lines.first?.hasPrefix("# `") == true && opening.lines.contains("## Docker Metadata")
  }

  static func read(_ file: ReportFile) throws(ReportFault) -> [ToolReport] {
    var page = LocalPage()
    for line in try ListingLines(file).lines { try page.take(line) }
    guard let name = page.name, page.image.configDigest != nil, let size = page.size else {
      throw ReportFault(
        .missingKey, "the page has no name, no image ID or no virtual size: it is not whole",
        suggestion: "take it from docker-library/repo-info as it is")
    }
    var image = page.image
    image.name = name
    var draft = ReportDraft(image, tool: MeasuringTool(name: RepoInfoRemoteReport.tool))
    draft.method = .publishedListing
    // “total size of all layers on-disk”: the sum of their files.
    draft.facts[.contentSize] = .bytes(size.bytes, within: size.within)
    draft.addConfiguration(user: nil, environment: page.environment)
    if !page.packages.isEmpty {
      draft.facts[.packageCount] = .counts(page.packages.mapValues { Int64($0.count) })
      draft.facts[.packageNames] = .names(Set(page.packages.values.joined()).sorted())
    }
    return [draft.finished(self, file)]
  }
}

/// A page while it is read, line by line.
private struct LocalPage {
  /// The most packages of one database.
  private static let maximumPackages = 50_000

  private(set) var name: String?
  private(set) var image = MeasuredImage(name: "")
  private(set) var size: (bytes: ByteCount, within: ByteCount)?
  private(set) var environment: [String] = []
  /// The packages by the database that lists them.
  private(set) var packages: [String: Set<String>] = [:]
  private var isInEnvironment = false
  private var isInBinaryPackages = false

  mutating func take(_ line: ListingLines.Line) throws(ReportFault) {
    let text = line.text
    if text.hasPrefix("# `"), name == nil {
      name = text.code
    } else if let heading = text.behind("### `") {
      try takePackageHeading(heading, line)
    } else if text == "Binary Packages:" {
      isInBinaryPackages = true
    } else if let item = text.behind("- `"), isInBinaryPackages {
      try add(String(item.dropLast()).packageName(endingAt: "="), to: "dpkg", line)
    } else if let item = text.behind("  - `"), isInEnvironment {
      environment.append(String(item.dropLast()).shown)
    } else if !text.isEmpty {
      isInBinaryPackages = false
      try takeMetadata(line)
    }
  }

  private mutating func takeMetadata(_ line: ListingLines.Line) throws(ReportFault) {
    let text = line.text
    isInEnvironment = text == "- Environment:"
    if text.hasPrefix("- Image ID:") {
      image.configDigest = text.code?.asDigest
    } else if text.hasPrefix("- Created:") {
      image.created = text.code.flatMap { Timestamp($0) }
    } else if let figure = text.behind("- Virtual Size: ~ ") {
      size = try Self.size(figure, at: line.offset)
    } else if let parts = text.behind("- Arch: ") {
      image.platform = PlatformParts.joined(parts.split(separator: "/").map { $0.filter { $0 != "`" } })
    }
  }

  /// ``### `apk` package: `busybox` ``, or the same of rpm; packages of dpkg stand below their source package.
  private mutating func takePackageHeading(_ heading: Substring, _ line: ListingLines.Line)
    throws(ReportFault)
  {
    isInBinaryPackages = false
    let parts = heading.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[1] == " package: " else { return }
    let package = String(parts[2])
    switch parts[0] {
    case "apk": try add(package, to: "apk", line)
    // An rpm is named with its version and release.
    case "rpm": try add(package.split(separator: "-").dropLast(2).joined(separator: "-"), to: "rpm", line)
    default: break
    }
  }

  private mutating func add(_ package: String, to database: String, _ line: ListingLines.Line)
    throws(ReportFault)
  {
    guard !package.isEmpty else { return }
    guard (packages[database]?.count ?? 0) < Self.maximumPackages else {
      throw ReportFault(
        .limitExceeded, at: line.offset, "the page has more than \(Self.maximumPackages) packages")
    }
    packages[database, default: []].insert(package.shown)
  }

  /// `229.74 Mb`, and how far the true figure may be from it: half of its last digit.
  private static func size(_ text: Substring, at offset: Int) throws(ReportFault) -> (
    bytes: ByteCount, within: ByteCount
  ) {
    let units: [String: Int64] = [
      "bytes": 1, "B": 1, "Kb": 1_000, "KB": 1_000, "kB": 1_000, "Mb": 1_000_000, "MB": 1_000_000,
      "Gb": 1_000_000_000, "GB": 1_000_000_000,
    ]
    let words = text.split(separator: " ")
    let digits = words.first?.split(separator: ".", omittingEmptySubsequences: false) ?? []
    if words.count == 2, let unit = units[String(words[1])], (1...2).contains(digits.count),
      let whole = Int64(digits[0]), whole >= 0, whole < 1_000_000_000,
      digits.count == 1 || (1...6).contains(digits[1].count),
      let fraction = Int64(digits.count == 2 ? digits[1] : "0"), fraction >= 0
    {
      let scale = (0..<(digits.count == 2 ? digits[1].count : 0)).reduce(Int64(1)) { product, _ in
        product * 10
      }
      return (ByteCount(whole * unit + fraction * unit / scale), ByteCount(unit / scale / 2))
    }
    throw ReportFault(.invalidAmount, at: offset, "the virtual size cannot be understood")
  }
}

extension String {
  /// The name of a Debian package in `libacl1:amd64=2.3.1-3`.
  fileprivate func packageName(endingAt end: Character) -> String {
    String((split(separator: end, maxSplits: 1).first ?? "").split(separator: ":", maxSplits: 1).first ?? "")
  }
}
