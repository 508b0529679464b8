import HTTPTransfer
import ImageSources
import OCIFormat

/// A repository of a registry, and the image in it that a name means.
struct RegistrySource: ImageSource {
  let kind = ImageSourceKind.registry
  /// The repository with its registry: `docker://docker.io/library/node`.
  var place: String { "docker://" + name.place }
  /// How a user named it.
  let reference: ImageReference
  let name: RegistryName
  let documents: RegistryDocuments

  func images(
    _ selection: ImageSelection
  ) async throws(ImageReadingError) -> [Result<StoredImage, ImageReadingError>] {
    do throws(ImageReadingError) {
      return try await WorkerThread.run {
        Result { () throws(ImageReadingError) in [.success(try image(selection))] }
      }
    } catch {
      var located = error
      located.image = located.image ?? name.description
      located.place = located.place ?? place
      throw located.noting(reference)
    }
  }

  func open(_ layer: StoredLayer) throws(ImageReadingError) -> any BlobStream {
    try RegistryBlobStream(layer, name: name, client: documents.client)
  }

  private func image(_ selection: ImageSelection) throws(ImageReadingError) -> StoredImage {
    let root = try documents.document(of: name)
    let choice = RegistryChoice(documents: documents, name: name)
    let (document, isChoice) = try choice.manifest(below: root, selection)
    let manifest = try choice.decoded(document, "manifest") { json throws(OCIFormatError) in
      try ImageManifest(json: json)
    }
    let json = try documents.configuration(manifest.config, of: name)
    let configuration: ImageConfiguration
    do throws(OCIFormatError) {
      configuration = try ImageConfiguration(json: json)
    } catch {
      throw choice.invalid(error, "configuration", manifest.config.digest)
    }
    if !isChoice, selection.platformIsRequired, !selection.platform.matches(configuration.platform) {
      throw selection.noSuchPlatform([configuration.platform])
    }
    return try ImageAssembly(source: self, name: name.description).image(
      manifestDigest: document.digest, manifest: manifest, configuration: configuration)
  }
}
