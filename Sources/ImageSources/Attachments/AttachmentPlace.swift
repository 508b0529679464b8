/// Where documents about an image lie beside it.
package enum AttachmentPlace: CaseIterable, Hashable, Sendable {
  /// Attestation manifests in the index that names the image.
  case index
  /// What names the image as its subject.
  case referrers
  /// The tag that stands in for a list of referrers.
  case referrersTag
  /// The tags of cosign.
  case cosignTags
}
