import BuiltInGuide
import Foundation
import Testing

@Suite struct MeasurementFilesTests {
  @Test func `no two files share a name`() {
    let names = GuideFiles.measurements.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func `every measurement file of the guide's folder is in the program, byte for byte`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/EmbeddedGuide/measurements")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    #expect(GuideFiles.measurements.map(\.name) == names)
    for file in GuideFiles.measurements {
      #expect(try Data(contentsOf: folder.appending(path: file.name)) == Data(file.bytes), "\(file.name)")
    }
  }

  @Test func `every file says that it is no measurement of our own, and where its figures come from`() throws
  {
    let files = try MeasurementFile.all()
    #expect(files.count == 16)
    for file in files {
      #expect(["published listing", "build definition"].contains(file.method), "\(file.image.name)")
      #expect(!file.sources.isEmpty && !file.notes.isEmpty, "\(file.image.name)")
      #expect(file.tool.name != "plimsoll")
    }
  }

  @Test(.enabled(if: PublishedFigures.isPresent, "the published figures are not beside the repository"))
  func `the figures of the six official images are the published ones`() throws {
    let files = try MeasurementFile.all()
    let images = try PublishedFigures.read().images
    #expect(images.count == 6)
    for image in images {
      let file = try #require(files.first { $0.image.name == image.reference })
      #expect(file.image.manifestDigest == image.manifestDigest)
      #expect(file.image.configDigest == image.configDigest)
      #expect(file.image.indexDigest == image.indexDigest)
      #expect(file.image.platform == image.platform)
      #expect(file.image.created == image.createdRfc3339)
      #expect(file.facts.transferSize == image.compressedBytes)
      #expect(file.facts.contentSize == (try rounded(image.onDiskSizeAsPrinted)))
      #expect(file.facts.layerCount == image.layerCount)
      #expect(file.facts.packageCount == [image.packageManager: image.distinctBinaryPackageCount])
      #expect(file.facts.nodeVersion == image.nodeVersion)
      #expect(file.facts.baseOs?.versionCodename == image.baseOs.codename)
      expect(file.facts.baseOs, is: image.baseOs)
      expect(file.facts.cLibrary, is: image.libc)
    }
  }

  @Test(.enabled(if: PublishedFigures.isPresent, "the published figures are not beside the repository"))
  func `package and build tools are those that the whole package list has`() throws {
    let files = try MeasurementFile.all()
    for image in try PublishedFigures.read().images {
      let file = try #require(files.first { $0.image.name == image.reference })
      let packages = Set(image.packages.map(\.name))
      let tools = ["apt": "apt", "dpkg": "dpkg", "apk-tools": "apk"]
      #expect(file.facts.packageManager == packages.compactMap { tools[$0] }.sorted())
      #expect(file.facts.buildTools == ["g++", "gcc", "make", "python3"].filter(packages.contains))
      let shells = ["bash": "bash", "busybox-binsh": "sh", "dash": "dash"]
      #expect(file.facts.shells == packages.compactMap { shells[$0] }.sorted())
      #expect(file.facts.packageNames == packages.sorted())
    }
  }

  @Test(.enabled(if: PublishedFigures.isPresent, "the published figures are not beside the repository"))
  func `what the distroless definitions contain is carried over, and what is not published is unknown`()
    throws
  {
    let files = try MeasurementFile.all()
    for definition in try PublishedFigures.read().distroless.imageDefinitions {
      let file = try #require(
        files.first { $0.image.name == definition.reference && $0.method == "build definition" })
      #expect(definition.definitionCommit.hasPrefix(file.tool.version ?? "none"))
      #expect(file.image.manifestDigest == nil)
      #expect(file.facts.transferSize == nil && file.facts.contentSize == nil)
      #expect(file.facts.packageCount == ["dpkg": definition.debianPackageCount])
      #expect(definition.packageManager == nil && file.facts.packageManager == [])
      #expect(definition.shell == nil && file.facts.shells == [])
      #expect(file.facts.packageNames == definition.packages.map(\.name).sorted())
      #expect(file.facts.nodeVersion == definition.nodeVersion)
      expect(file.facts.cLibrary, is: definition.libc)
    }
  }

  @Test(.enabled(if: PublishedFigures.isPresent, "the published figures are not beside the repository"))
  func `every size that was posted of a distroless image is there with its date`() throws {
    let posted = try MeasurementFile.all().filter { $0.tool.name == "docker images" }
    let listings = try PublishedFigures.read().distroless.dockerImagesListings.filter {
      $0.reference.hasPrefix("gcr.io/distroless/") && !$0.reference.contains(" ")
    }
    #expect(posted.count == listings.count)
    for listing in listings {
      let file = try #require(
        posted.first { $0.image.name == listing.reference && $0.takenAt == listing.date })
      #expect(file.facts.engineSize == (try rounded(listing.sizeAsPrinted)))
    }
  }

  @Test(.enabled(if: PublishedFigures.isPresent, "the published figures are not beside the repository"))
  func `every source is one of those that the figures were read from`() throws {
    let known = Set(try PublishedFigures.read().sources.map(\.url))
    for file in try MeasurementFile.all() {
      for source in file.sources {
        #expect(known.contains(source.url), "\(file.image.name)")
      }
    }
  }

  /// `~ 229.74 Mb` as bytes, with half of one step of its last digit.
  private func rounded(_ printed: String) throws -> MeasurementFile.RoundedBytes {
    let text = printed.lowercased().replacing("~", with: "").replacing(" ", with: "")
    let unit = try #require(["mb": 1_000_000, "gb": 1_000_000_000][String(text.suffix(2))])
    let parts = text.dropLast(2).split(separator: ".").map(String.init)
    let whole = try #require(Int(parts[0]))
    guard parts.count == 2 else { return .init(bytes: whole * unit, within: unit / 2) }
    let step = parts[1].reduce(unit) { size, _ in size / 10 }
    let fraction = try #require(Int(parts[1]))
    return .init(bytes: whole * unit + fraction * step, within: step / 2)
  }

  private func expect(
    _ system: MeasurementFile.OperatingSystem?, is published: PublishedFigures.Image.OperatingSystem
  ) {
    #expect(system?.id == published.distribution.lowercased().replacing(" linux", with: ""))
    #expect(system?.versionId == published.version)
  }

  private func expect(_ library: MeasurementFile.Library?, is published: PublishedFigures.Image.Library) {
    #expect(library?.family == published.family)
    #expect(library.map { published.version.hasPrefix("\($0.version)-") } == true)
    #expect(library?.evidence == "package \(published.package) \(published.version)")
  }
}
