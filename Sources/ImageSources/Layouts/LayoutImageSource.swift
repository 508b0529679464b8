import Messages
import OCIFormat

/// A place whose documents and blobs are files of a layout, in a folder or in an archive.
protocol LayoutImageSource: AttachmentHolding {
  /// The documents of the place, and the files they and the layers are read from.
  var documents: ImageDocuments { get }

  /// The images that are asked for; errors need not name the place.
  func select(
    _ selection: ImageSelection
  ) throws(ImageReadingError) -> [Result<StoredImage, ImageReadingError>]
}

extension LayoutImageSource {
  var files: any LayoutFiles { documents.files }

  func open(_ layer: StoredLayer) throws(ImageReadingError) -> any BlobStream {
    guard let region = try files.file(layer.location) else {
      throw ImageReadingError(
        code: .missingBlob, layer: layer.position, why: "its blob is missing: there is no '\(layer.location)'"
      )
    }
    return FileRegionStream(region)
  }

  func images(
    _ selection: ImageSelection
  ) async throws(ImageReadingError) -> [Result<StoredImage, ImageReadingError>] {
    do throws(ImageReadingError) {
      return try select(selection).map { $0.mapError { $0.placed(place) } }
    } catch {
      throw error.placed(place)
    }
  }

  /// The image of one name among entries of an index, for a platform.
  /// - Returns: nothing where the entries are no images; an error for each that cannot be read and may be meant.
  func resolve(
    _ entries: [Descriptor], name: String, _ selection: ImageSelection
  ) -> [Result<StoredImage, ImageReadingError>] {
    let found = PlatformCandidates(documents: documents).candidates(in: entries)
    let absence = found.absenceNote(selection)
    return found.results(selection).map { result in
      result.flatMap { chosen in
        Result { () throws(ImageReadingError) in
          var image = try ImageAssembly(source: self, name: name).image(
            manifestDigest: chosen.digest, manifest: chosen.manifest, configuration: chosen.configuration)
          if let absence { image.notes.append(absence) }
          return image
        }
      }.mapError { error in
        var named = error
        named.image = named.image ?? name
        return named
      }
    }
  }
}

extension ImageReadingError {
  /// The error with the place it is in, where it names none yet.
  func placed(_ place: String) -> ImageReadingError {
    var error = self
    error.place = error.place ?? place
    error.image = error.image ?? place
    return error
  }
}
