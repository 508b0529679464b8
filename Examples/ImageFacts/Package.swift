// swift-tools-version: 6.2

import PackageDescription

// A program of its own that builds on Plimsoll's libraries; docs/Library.md tells what they offer. Elsewhere the
// dependency is `.package(url: "https://…/plimsoll", from: "…")`.
let package = Package(
  name: "image-facts",
  dependencies: [.package(name: "plimsoll", path: "../..")],
  targets: [
    .executableTarget(
      name: "image-facts",
      dependencies: [
        .product(name: "ELFReading", package: "plimsoll"),
        .product(name: "ImageReading", package: "plimsoll"),
        .product(name: "ImageSources", package: "plimsoll"),
        .product(name: "OCIFormat", package: "plimsoll"),
      ],
      path: "Sources/ImageFacts")
  ]
)
