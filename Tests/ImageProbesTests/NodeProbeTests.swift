import ComparisonModel
import ImageFixtures
import Testing

@testable import ImageProbes

@Suite struct `Node.js` {
  private static let release = "https://nodejs.org/download/release/v24.19.0/node-v24.19.0-headers.tar.gz"

  @Test func `its version is that of its program`() async throws {
    let examination = try await ProbedImage.examination(
      .program("usr/local/bin/node", "/node-v", "/node-v1.0-x", Self.release, padding: 300_000),
      execution: #"{"Env":["NODE_VERSION=24.19.0"]}"#)
    #expect(examination.node.version == "24.19.0")
    #expect(examination.node.program == "/usr/local/bin/node")
    #expect(examination.node.evidence.map(\.kind) == [.program, .environment])
    #expect(!examination.notes.contains { $0.en.contains("Node.js") })
  }

  @Test func `an environment that says otherwise is reported and does not count`() async throws {
    let examination = try await ProbedImage.examination(
      .program("nodejs/bin/node", "node.js/v20.1.0"),
      execution: #"{"Env":["NODE_VERSION=24.19.0"],"Entrypoint":["/nodejs/bin/node"]}"#)
    #expect(examination.node.version == "20.1.0")
    #expect(
      examination.notes.map(\.en).contains(
        "The versions of Node.js differ: /nodejs/bin/node says 20.1.0, NODE_VERSION says 24.19.0."))
  }

  @Test func `an environment without a program is not a version`() async throws {
    let examination = try await ProbedImage.examination(
      .file("a"), execution: #"{"Env":["NODE_VERSION=24.19.0"]}"#)
    #expect(examination.node.version == nil)
    #expect(examination.notes.map(\.en).contains { $0.contains("but no Node.js program is in the image") })
  }

  @Test func `a program that does not say its version has that of its headers, or of its package`()
    async throws
  {
    let header = """
      #define NODE_MAJOR_VERSION 22
      #define NODE_MINOR_VERSION 3
      #define NODE_PATCH_VERSION 1
      """
    let byHeader = try await ProbedImage.examination(
      .program("usr/bin/node"), .file("usr/include/node/node_version.h", header))
    #expect(byHeader.node.version == "22.3.1")
    let byPackage = try await ProbedImage.examination(
      .program("usr/bin/node"), .file("lib/apk/db/installed", "P:nodejs\nV:22.16.0-r2\n"))
    #expect(byPackage.node.version == "22.16.0")
    let unknown = try await ProbedImage.examination(.program("usr/bin/node"))
    #expect(unknown.node.version == nil)
    #expect(unknown.notes.map(\.en).contains("Node.js is there, but nothing says which version it is."))
  }

  @Test func `its package tools have the versions of their manifests`() async throws {
    let examination = try await ProbedImage.examination(
      .program("usr/local/bin/node", Self.release),
      .link("usr/local/bin/npm", to: "../lib/node_modules/npm/bin/npm-cli.js"),
      .file("usr/local/lib/node_modules/npm/bin/npm-cli.js", "#!/usr/bin/env node", mode: 0o755),
      .file("usr/local/lib/node_modules/npm/package.json", #"{"name":"npm","version":"11.17.0"}"#),
      .link("usr/local/bin/yarn", to: "/opt/yarn-v1.22.22/bin/yarn"),
      .file("opt/yarn-v1.22.22/bin/yarn", "#!/bin/sh", mode: 0o755),
      .file("opt/yarn-v1.22.22/package.json", #"{"name":"yarn","version":"1.22.22"}"#),
      .file("usr/local/lib/node_modules/corepack/package.json", #"{"name":"corepack","version":"0.34.0"}"#))
    #expect(examination.node.npmVersion == "11.17.0")
    #expect(examination.node.yarnVersion == "1.22.22")
    #expect(examination.node.corepackVersion == nil)
  }

  @Test func `a manifest full of garbage is no manifest`() async throws {
    let deep = String(repeating: "[", count: 10_000)
    let examination = try await ProbedImage.examination(
      .link("usr/local/bin/npm", to: "../lib/node_modules/npm/bin/npm-cli.js"),
      .file("usr/local/lib/node_modules/npm/bin/npm-cli.js", "x", mode: 0o755),
      .file("usr/local/lib/node_modules/npm/package.json", deep))
    #expect(examination.node.npmVersion == nil)
  }
}
