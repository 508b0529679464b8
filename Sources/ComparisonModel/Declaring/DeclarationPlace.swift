/// Where documents about an image can lie.
public enum DeclarationPlace: String, CaseIterable, Hashable, Sendable {
  /// Labels of the configuration and annotations of the manifest.
  case labels
  /// Attestation manifests in the index that names the image, as BuildKit writes them.
  case index
  /// What the registry, or the layout, names as referring to the image (OCI 1.1, `subject`).
  case referrers
  /// The tag `sha256-…`, which stands in for that where a registry does not know it (OCI 1.1, referrers tag schema).
  case referrersTag = "referrers-tag"
  /// The tags `sha256-….sig`, `.att` and `.sbom` of cosign.
  case cosignTags = "cosign-tags"
  /// Files of the image: `*.spdx.json`, `*.cdx.json`, `sbom.json` and the like.
  case files
  /// `var/lib/dpkg/status.d`, where distroless images list their packages.
  case statusFolder = "status.d"
}
