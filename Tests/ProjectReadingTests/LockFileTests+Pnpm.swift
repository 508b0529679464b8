import NativeFixtures
import ProjectReading
import Testing

extension LockFileTests {
  @Test func `pnpm's lock file is read in its old and new forms`() throws {
    let new = try project(
      """
      lockfileVersion: '9.0'
      packages:
        '@img/sharp-linuxmusl-x64@0.34.2':
          resolution: {integrity: sha512-x}
          cpu: [x64]
          os: [linux]
          libc: [musl]
        sharp@0.34.2:
          resolution: {integrity: sha512-x}
      snapshots:
        '@img/sharp-linuxmusl-x64@0.34.2':
          optional: true
        sharp@0.34.2(react@18.0.0):
          optionalDependencies:
            '@img/sharp-linuxmusl-x64': 0.34.2
      """, "pnpm-lock.yaml")
    #expect(new.origin == .pnpmLock(version: "9.0"))
    #expect(try package("sharp", in: new).optionalDependencies == ["@img/sharp-linuxmusl-x64"])
    #expect(try package("sharp", in: new).hasInstallScript == nil)
    #expect(try package("@img/sharp-linuxmusl-x64", in: new).cLibraries == ["musl"])
    let six = try project(
      """
      lockfileVersion: '6.0'
      packages:
        /@mapbox/node-pre-gyp@1.0.11:
          resolution: {integrity: sha512-x}
        /bcrypt@5.1.1(peer@1.0.0):
          resolution: {integrity: sha512-x}
          requiresBuild: true
          dependencies: {'@mapbox/node-pre-gyp': 1.0.11}
      """, "pnpm-lock.yaml")
    #expect(
      six.packages.map { "\($0.name)@\($0.version ?? "")" } == [
        "@mapbox/node-pre-gyp@1.0.11", "bcrypt@5.1.1",
      ])
    #expect(try package("bcrypt", in: six).hasInstallScript == true)
    let five = try project(
      """
      lockfileVersion: 5.4
      packages:
        /@scope/a/1.2.3_react@17.0.2:
          resolution: {integrity: sha512-x}
        /b/2.0.0:
          resolution: {integrity: sha512-x}
          requiresBuild: true
      """, "pnpm-lock.yaml")
    #expect(five.packages.map { "\($0.name)@\($0.version ?? "")" } == ["@scope/a@1.2.3", "b@2.0.0"])
  }

  @Test func `pnpm's first document tells of pnpm, and of what configures it`() throws {
    let project = try project(
      """
      ---
      lockfileVersion: '9.0'
      importers:
        .:
          configDependencies:
            config: {specifier: 1.0.0, version: 1.0.0}
          packageManagerDependencies:
            pnpm: {specifier: 12.4.0, version: 12.4.0}
      packages:
        '@pnpm/exe.linux-x64@12.4.0': {resolution: {integrity: sha512-x}, cpu: [x64], os: [linux]}
        config@1.0.0: {resolution: {integrity: sha512-x}}
        config-linux@1.0.0: {resolution: {integrity: sha512-x}}
        pnpm@12.4.0: {resolution: {integrity: sha512-x}}
      snapshots:
        config@1.0.0: {optionalDependencies: {config-linux: 1.0.0}}
        pnpm@12.4.0: {optionalDependencies: {'@pnpm/exe.linux-x64': 12.4.0}}
      ---
      lockfileVersion: '9.0'
      packages:
        react@19.0.0: {resolution: {integrity: sha512-x}}
      """, "pnpm-lock.yaml")
    #expect(project.packages.map(\.name) == ["config", "config-linux", "react"])
  }

  @Test func `pnpm's keys may be addresses, and a package has its peers' dependencies together`() throws {
    let nine = try project(
      """
      lockfileVersion: '9.0'
      packages:
        a@git+ssh://git@example.com/a.git#1: {resolution: {commit: x}, version: 1.0.0}
        '@s/b@https://codeload.github.com/s/b/tar.gz/1': {resolution: {tarball: x}, version: 2.0.0}
        '@rollup/wasm-node@4.0.0': {resolution: {integrity: sha512-x}}
        c@3.0.0: {resolution: {integrity: sha512-x}}
      snapshots:
        c@3.0.0(react@18.0.0): {dependencies: {rollup: '@rollup/wasm-node@4.0.0', react: 18.0.0}}
        c@3.0.0(react@19.0.0): {dependencies: {react: 19.0.0(x@1.0.0), d: link:../d}}
      """, "pnpm-lock.yaml")
    #expect(
      nine.packages.map { "\($0.name)@\($0.version ?? "")" } == [
        "@rollup/wasm-node@4.0.0", "@s/b@2.0.0", "a@1.0.0", "c@3.0.0",
      ])
    #expect(try package("c", in: nine).dependencies == ["@rollup/wasm-node", "react", "d"])
    let five = try project(
      """
      lockfileVersion: 5.3
      packages:
        /string_decoder/1.3.0: {resolution: {integrity: sha512-x}, dependencies: {x: /@s/y/1.0.0_z@2.0.0}}
        github.com/u/r/0123456: {resolution: {tarball: x}, name: r, version: 0.1.0, prepare: true}
        registry.example.com/@s/y/1.0.0: {resolution: {integrity: sha512-x}}
        registry.example.com/y/1.0.0: {resolution: {integrity: sha512-x}}
        file:packed.tgz: {resolution: {tarball: x}, name: packed, version: 1.0.0}
      """, "pnpm-lock.yaml")
    #expect(five.packages.map(\.name) == ["@s/y", "packed", "r", "string_decoder", "y"])
    #expect(try package("string_decoder", in: five).dependencies == ["@s/y"])
  }

  @Test func `a package of pnpm without a name is refused at its line`() throws {
    let path = try folder.write(
      "lockfileVersion: '6.0'\npackages:\n  file:packed.tgz: {resolution: {tarball: x}}\n",
      to: "pnpm-lock.yaml")
    #expect {
      try ProjectReader.read(path)
    } throws: {
      ($0 as? ProjectError)?.line == 3
    }
  }
}
