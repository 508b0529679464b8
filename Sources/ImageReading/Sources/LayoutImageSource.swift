/// A place whose documents and blobs are files of a layout, in a folder or in an archive.
protocol LayoutImageSource: ImageSource {
  /// The documents of the place, and the files they and the layers are read from.
  var documents: ImageDocuments { get }
  /// How the user named the place.
  var place: String { get }

  /// The images that are asked for; errors need not name the place.
  func select(_ selection: ImageSelection) throws(ImageReadingError) -> [StoredImage]
}

extension LayoutImageSource {
  var files: any LayoutFiles { documents.files }

  func open(_ layer: StoredLayer) throws(ImageReadingError) -> any BlobStream {
    guard let region = try files.file(layer.location) else {
      throw ImageReadingError(
        code: .missingBlob, image: place, layer: layer.position,
        why: "its blob is missing (expected \(layer.digest ?? layer.diffID), found nothing)")
    }
    return FileRegionStream(region)
  }

  func images(_ selection: ImageSelection) async throws(ImageReadingError) -> [StoredImage] {
    do throws(ImageReadingError) {
      return try select(selection)
    } catch {
      var named = error
      named.image = named.image ?? place
      throw named
    }
  }
}
