import Glibc

extension ImageReference {
  /// Opens the place, so that its images can be selected and read.
  ///
  /// An archive on standard input that is a pipe, or one that is compressed as a whole, is first written,
  /// uncompressed, to a temporary file without a name in `$TMPDIR` (else `/var/tmp`): its manifest may come last,
  /// and layers are read in parallel. Layers are never unpacked to disk.
  ///
  /// - Throws: ``ImageReadingError`` when there is nothing, or nothing that is read.
  public func open(
    limits: ReadingLimits = ReadingLimits()
  ) async throws(ImageReadingError) -> any ImageSource {
    do throws(ImageReadingError) {
      return try await WorkerThread.run { [self] in
        Result { () throws(ImageReadingError) in try openBlocking(limits) }
      }
    } catch {
      throw error.placed(placeDescription)
    }
  }

  private var placeDescription: String { ImageReference(place: place).description }

  private func openBlocking(_ limits: ReadingLimits) throws(ImageReadingError) -> any ImageSource {
    let opening = ArchiveOpening(limits: limits)
    switch place {
    case .ociLayout(let path):
      guard Self.isFolder(path) else {
        throw ImageReadingError(code: .notFound, why: "there is no folder '\(path)'")
      }
      return OCILayoutSource(
        kind: .ociLayout, documents: ImageDocuments(files: LayoutFolder(path: path), limits: limits),
        place: placeDescription)
    case .ociArchive(let path):
      let members = try opening.members(of: try file(path))
      return OCILayoutSource(
        kind: .ociArchive, documents: ImageDocuments(files: members, limits: limits), place: placeDescription)
    case .dockerArchive(let path):
      let members = try opening.members(of: try file(path))
      return DockerArchiveSource(
        documents: ImageDocuments(files: members, limits: limits), place: placeDescription)
    case .directory(let path):
      guard Self.isFolder(path) else {
        throw ImageReadingError(code: .notFound, why: "there is no folder '\(path)'")
      }
      return try DirectorySource(path: path, place: placeDescription, limits: limits)
    case .standardInput: return try recognize(try opening.membersOfStandardInput(), limits)
    case .path(let path):
      if Self.isFolder(path) {
        guard try LayoutFolder(path: path).file("index.json") != nil else {
          if try DirectoryFiles.isFound(in: LayoutFolder(path: path)) {
            return try DirectorySource(path: path, place: placeDescription, limits: limits)
          }
          throw ImageReadingError(
            code: .unrecognized,
            why:
              "the folder has neither an index.json (OCI layout) nor a manifest.json and a version (dir: of skopeo)"
          )
        }
        return OCILayoutSource(
          kind: .ociLayout, documents: ImageDocuments(files: LayoutFolder(path: path), limits: limits),
          place: placeDescription)
      }
      return try recognize(try opening.members(of: try file(path)), limits)
    }
  }

  private func recognize(
    _ members: ArchiveMembers, _ limits: ReadingLimits
  ) throws(ImageReadingError) -> any ImageSource {
    if try members.file("manifest.json") != nil {
      return DockerArchiveSource(
        documents: ImageDocuments(files: members, limits: limits), place: placeDescription)
    }
    if try members.file("index.json") != nil {
      return OCILayoutSource(
        kind: .ociArchive, documents: ImageDocuments(files: members, limits: limits), place: placeDescription)
    }
    throw ImageReadingError(
      code: .unrecognized,
      why: "the archive has neither a manifest.json (docker archive) nor an index.json (OCI archive)",
      suggestion: "A plain tar of a root file system is no image")
  }

  private func file(_ path: String) throws(ImageReadingError) -> OpenFile {
    guard let file = try OpenFile(path: path) else {
      throw ImageReadingError(code: .notFound, why: "there is no file '\(path)'")
    }
    return file
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
