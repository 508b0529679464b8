import Glibc
import Messages

/// The kinds of place on this machine that need no other program.
///
/// An archive on standard input that is a pipe, or one that is compressed as a whole, is first written, uncompressed,
/// to a temporary file without a name in `$TMPDIR` (else `/var/tmp`): its manifest may come last, and layers are read
/// in parallel. Layers are never unpacked to disk.
extension ImageTransport {
  /// `oci:`, an OCI layout folder.
  package static let ociLayout = local("oci:", .pathAndName, "oci:DIR[:TAG]") {
    reference, limits throws(ImageReadingError) in
    OCILayoutSource(
      kind: .ociLayout, documents: ImageDocuments(files: try folder(reference), limits: limits),
      place: reference.place)
  }

  /// An OCI layout in a tar.
  package static let ociArchive = local("oci-archive:", .pathAndName, "oci-archive:FILE[:TAG]") {
    reference, limits throws(ImageReadingError) in
    let members = try ArchiveOpening(limits: limits).members(of: try file(reference))
    return OCILayoutSource(
      kind: .ociArchive, documents: ImageDocuments(files: members, limits: limits), place: reference.place)
  }

  /// What `docker save` writes.
  package static let dockerArchive = local("docker-archive:", .pathAndName, "docker-archive:FILE[:NAME]") {
    reference, limits throws(ImageReadingError) in
    let members = try ArchiveOpening(limits: limits).members(of: try file(reference))
    return DockerArchiveSource(
      documents: ImageDocuments(files: members, limits: limits), place: reference.place)
  }

  /// The folder of one image, as skopeo and podman write it. As in containers-transports(5), all behind the prefix
  /// is the path: the image there has no name.
  package static let directory = local("dir:", .path, "dir:DIR") {
    reference, limits throws(ImageReadingError) in
    try DirectorySource(folder: try folder(reference), place: reference.place, limits: limits)
  }

  /// An archive on standard input.
  package static let standardInput = local("-", .nothing, "- (an archive on standard input)") {
    reference, limits throws(ImageReadingError) in
    try recognise(try ArchiveOpening(limits: limits).membersOfStandardInput(), reference, limits)
  }

  /// A path without a prefix: its content tells what it is.
  package static let path = local("", .pathAndName, "the path of such a folder or an archive") {
    reference, limits throws(ImageReadingError) in
    guard isFolder(reference.location) else {
      return try recognise(
        try ArchiveOpening(limits: limits).members(of: try file(reference)), reference, limits)
    }
    let folder = LayoutFolder(path: reference.location)
    if try folder.file("index.json") != nil {
      return OCILayoutSource(
        kind: .ociLayout, documents: ImageDocuments(files: folder, limits: limits), place: reference.place)
    }
    guard try DirectoryFiles.isFound(in: folder) else {
      throw ImageReadingError(
        code: .unrecognised,
        why:
          "the folder has neither an index.json (OCI layout) nor a manifest.json and a version (dir: of skopeo)"
      )
    }
    return try DirectorySource(folder: folder, place: reference.place, limits: limits)
  }

  /// A kind of place whose opening blocks a thread, and so gets one of its own.
  private static func local(
    _ prefix: String, _ notation: Notation, _ syntax: String,
    open: @escaping @Sendable (ImageReference, ReadingLimits) throws(ImageReadingError) -> any ImageSource
  ) -> ImageTransport {
    ImageTransport(prefix: prefix, notation: notation, syntax: syntax) {
      reference, limits async throws(ImageReadingError) in
      try await WorkerThread.run {
        Result { () throws(ImageReadingError) in try open(reference, limits) }
      }
    }
  }

  private static func recognise(
    _ members: ArchiveMembers, _ reference: ImageReference, _ limits: ReadingLimits
  ) throws(ImageReadingError) -> any ImageSource {
    if try members.file("manifest.json") != nil {
      return DockerArchiveSource(
        documents: ImageDocuments(files: members, limits: limits), place: reference.place)
    }
    if try members.file("index.json") != nil {
      return OCILayoutSource(
        kind: .ociArchive, documents: ImageDocuments(files: members, limits: limits), place: reference.place)
    }
    throw ImageReadingError(
      code: .unrecognised,
      why: "the archive has neither a manifest.json (docker archive) nor an index.json (OCI archive)",
      suggestion: "A plain tar of a root file system is no image")
  }

  private static func file(_ reference: ImageReference) throws(ImageReadingError) -> OpenFile {
    guard let file = try OpenFile(path: reference.location) else {
      throw ImageReadingError(code: .notFound, why: "there is no file '\(reference.location)'")
    }
    return file
  }

  private static func folder(_ reference: ImageReference) throws(ImageReadingError) -> LayoutFolder {
    guard isFolder(reference.location) else {
      throw ImageReadingError(code: .notFound, why: "there is no folder '\(reference.location)'")
    }
    return LayoutFolder(path: reference.location)
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
