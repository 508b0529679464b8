/// The comparison that Plimsoll has built in: the guide to Node.js base images, and what is published about the
/// images that it compares.
///
/// The files are compiled into the program, so that it needs nothing beside itself. They are in the formats that
/// anyone writes: a comparison file (`plimsoll-comparison-1`) and measurement files (`plimsoll-measurement-1`).
public enum GuideFiles {
  /// A file that is compiled into the program.
  public struct File: Sendable {
    /// The file's name, for diagnostics.
    public var name: String
    /// The file's content, in UTF-8.
    public var bytes: [UInt8]
  }

  /// What the guide claims.
  public static var comparison: File {
    File(name: "node-base-images.yaml", bytes: PackageResources.node_base_images_yaml)
  }

  /// What is published about the guide's images: one file per image, by name.
  ///
  /// None of it was read from an image; each file says where its figures were published.
  public static var measurements: [File] {
    [
      File(
        name: "distroless-nodejs20-debian12-debug-listing-2024-03-19.json",
        bytes: PackageResources.distroless_nodejs20_debian12_debug_listing_2024_03_19_json),
      File(
        name: "distroless-nodejs20-debian12-definition.json",
        bytes: PackageResources.distroless_nodejs20_debian12_definition_json),
      File(
        name: "distroless-nodejs20-debian12-latest-listing-2023-12-14.json",
        bytes: PackageResources.distroless_nodejs20_debian12_latest_listing_2023_12_14_json),
      File(
        name: "distroless-nodejs20-debian12-latest-listing-2024-03-19.json",
        bytes: PackageResources.distroless_nodejs20_debian12_latest_listing_2024_03_19_json),
      File(
        name: "distroless-nodejs22-debian12-definition.json",
        bytes: PackageResources.distroless_nodejs22_debian12_definition_json),
      File(
        name: "distroless-nodejs22-debian12-latest-listing.json",
        bytes: PackageResources.distroless_nodejs22_debian12_latest_listing_json),
      File(
        name: "distroless-nodejs22-debian13-definition.json",
        bytes: PackageResources.distroless_nodejs22_debian13_definition_json),
      File(
        name: "distroless-nodejs24-debian12-definition.json",
        bytes: PackageResources.distroless_nodejs24_debian12_definition_json),
      File(
        name: "distroless-nodejs24-debian13-definition.json",
        bytes: PackageResources.distroless_nodejs24_debian13_definition_json),
      File(
        name: "distroless-nodejs26-debian13-definition.json",
        bytes: PackageResources.distroless_nodejs26_debian13_definition_json),
      File(name: "node-24.20.0-alpine.json", bytes: PackageResources.node_24_20_0_alpine_json),
      File(name: "node-24.20.0-slim.json", bytes: PackageResources.node_24_20_0_slim_json),
      File(name: "node-24.20.0.json", bytes: PackageResources.node_24_20_0_json),
      File(name: "node-26.8.2-alpine.json", bytes: PackageResources.node_26_8_2_alpine_json),
      File(name: "node-26.8.2-slim.json", bytes: PackageResources.node_26_8_2_slim_json),
      File(name: "node-26.8.2.json", bytes: PackageResources.node_26_8_2_json),
    ]
  }
}
