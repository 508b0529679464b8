import Messages
import OCIFormat

/// An OCI image layout: a folder, or an archive of one.
///
/// OCI image specification 1.1, "Image Layout Specification".
struct OCILayoutSource: LayoutImageSource {
  let kind: ImageSourceKind
  let documents: ImageDocuments
  /// How the user named the place.
  let place: String

  func select(
    _ selection: ImageSelection
  ) throws(ImageReadingError) -> [Result<StoredImage, ImageReadingError>] {
    guard let json = try documents.unverified("index.json") else {
      throw ImageReadingError(code: .unrecognised, why: "it has no index.json, so it is no OCI layout")
    }
    let index = try ImageDocuments.parse { () throws(OCIFormatError) in try ImageIndex(json: json) }
    let entries = index.manifests.filter { !$0.isAttestation }
    let asked = entries.filter { entry in
      selection.name.map { name in
        [entry.referenceName, entry.imageName, entry.digest.description].compactMap { $0 }
          .contains { ImageName.matches($0, asked: name) }
      } ?? true
    }
    guard !asked.isEmpty else { throw noSuchImage(selection.name, among: entries) }
    var results: [Result<StoredImage, ImageReadingError>] = []
    var seen: Set<Digest> = []
    for group in Self.grouped(asked) {
      let name = group.first.flatMap { $0.imageName ?? $0.referenceName } ?? place
      for result in resolve(group, name: name, selection) {
        if case .success(let image) = result, let digest = image.manifestDigest {
          guard seen.insert(digest).inserted else { continue }
        }
        results.append(result)
      }
    }
    guard !results.isEmpty else {
      throw ImageReadingError(code: .noSuchImage, why: "it holds no images, only other artifacts")
    }
    return results
  }

  /// Entries of one name, or without any, are one image for several platforms when they say for which.
  private static func grouped(_ entries: [Descriptor]) -> [[Descriptor]] {
    var groups: [[Descriptor]] = []
    var known: [String: Int] = [:]
    for entry in entries {
      guard entry.platform != nil else {
        groups.append([entry])
        continue
      }
      let name = entry.imageName ?? entry.referenceName ?? ""
      if let group = known[name] {
        groups[group].append(entry)
      } else {
        known[name] = groups.count
        groups.append([entry])
      }
    }
    return groups
  }

  private func noSuchImage(_ name: String?, among entries: [Descriptor]) -> ImageReadingError {
    let names = entries.compactMap { $0.imageName ?? $0.referenceName }
    guard let name else { return ImageReadingError(code: .noSuchImage, why: "it holds no images") }
    return ImageReadingError(
      code: .noSuchImage,
      why: "there is no image '\(name)' in it"
        + (names.isEmpty
          ? "; its images have no names"
          : "; there is \(names.prefix(ImageName.maximumListed).joined(separator: ", "))")
    )
  }
}
