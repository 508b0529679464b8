// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "plimsoll",
  products: [
    .executable(name: "plimsoll", targets: ["plimsoll"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // The program, from the top down: each target imports only targets below it.
    .executableTarget(
      name: "plimsoll",
      dependencies: [
        "PlimsollCommands",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "PlimsollCommands",
      dependencies: [
        "ComparisonModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "ImageReading",
      dependencies: [
        "OCIFormat", "CArchive", "CISAL", "CZstd",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "OCIFormat"),
    .target(name: "ComparisonModel"),

    // The system's C libraries
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),

    // Tests
    .testTarget(name: "ComparisonModelTests", dependencies: ["ComparisonModel"]),
    .target(
      name: "ImageFixtures",
      dependencies: ["OCIFormat", "CISAL", "CZstd", .product(name: "Crypto", package: "swift-crypto")],
      path: "Tests/ImageFixtures"),
    .testTarget(name: "OCIFormatTests", dependencies: ["OCIFormat"]),
    .testTarget(name: "ImageReadingTests", dependencies: ["ImageReading", "ImageFixtures", "OCIFormat"]),
  ]
)

// Every Swift target of ours is held to the same rules.
for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      // `any P` is written out: an existential has a cost and a meaning of its own.
      .enableUpcomingFeature("ExistentialAny"),
      // An import is ours alone unless it is written `public import`: modules do not leak.
      .enableUpcomingFeature("InternalImportsByDefault"),
      // A member is visible only in files that import its module: each file says what it uses.
      .enableUpcomingFeature("MemberImportVisibility"),
      // An async function stays on its caller's actor unless it says otherwise.
      .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
      .treatAllWarnings(as: .error),
    ]
}
