import Foundation

/// Compiles small images: their C library, loader and programs have nothing in them but names.
public struct ImageFolder {
  /// Where the image is.
  public let folder: ScratchFolder
  /// The image's loader, as its programs ask for it.
  public let loader: String

  /// Makes an image with nothing in it, whose programs are to ask for that loader.
  public static func empty(loader: String) throws -> ImageFolder {
    ImageFolder(folder: try ScratchFolder(), loader: loader)
  }

  /// Makes an image with a C library that defines `puts` in version `GLIBC_2.2.5`, in Debian's folders.
  public static func glibc() throws -> ImageFolder {
    let image = ImageFolder(folder: try ScratchFolder(), loader: "/lib64/ld-linux-x86-64.so.2")
    let map = try image.folder.write(
      "GLIBC_2.2.5 { global: *; }; GLIBC_2.34 { } GLIBC_2.2.5;", to: "glibc.map")
    try Compiler.gcc.compile(
      "int puts(const char *s) { return s != 0; } void *malloc(unsigned long n) { return (void *)n; }",
      to: "lib/x86_64-linux-gnu/libc.so.6", in: image.folder, "-shared", "-fPIC", "-nostdlib",
      "-Wl,-soname,libc.so.6", "-Wl,--version-script,\(map)")
    try image.library(
      "ld-linux-x86-64.so.2", "int rtld_global = 1;", in: "lib64", "-Wl,--version-script,\(map)")
    return image
  }

  /// Makes an image with a C library and loader that defines `puts`, in Alpine's folders.
  public static func musl() throws -> ImageFolder {
    let image = ImageFolder(folder: try ScratchFolder(), loader: "/lib/ld-musl-x86_64.so.1")
    try Compiler.gcc.compile(
      "int puts(const char *s) { return s != 0; } void *malloc(unsigned long n) { return (void *)n; }",
      to: "lib/ld-musl-x86_64.so.1", in: image.folder, "-shared", "-fPIC", "-nostdlib",
      "-Wl,-soname,libc.musl-x86_64.so.1")
    return image
  }

  /// The path of the C library in the image.
  public var cLibrary: String {
    loader.contains("musl") ? loader : "/lib/x86_64-linux-gnu/libc.so.6"
  }

  /// Compiles a library of that name into a folder of the image.
  public func library(
    _ name: String, _ source: String, in folder: String = "usr/lib", _ arguments: String...
  ) throws {
    let soname = ["-Wl,-soname,\(name)"]
    try Compiler.gcc.compile(
      source, to: "\(folder)/\(name)", in: self.folder,
      ["-shared", "-fPIC", "-nostdlib"] + soname + arguments)
  }

  /// The function by which Node.js sets an add-on of Node-API up.
  public static let nodeAPIInitialiser = "void *napi_register_module_v1(void *e, void *x) { return x; }\n"

  /// Compiles an add-on, with the function that Node.js calls unless another `initialiser` is given.
  public func addOn(
    _ path: String, _ source: String, _ arguments: String...,
    initialiser: String = ImageFolder.nodeAPIInitialiser
  ) throws {
    try Compiler.gcc.compile(
      initialiser + source, to: path, in: folder, ["-shared", "-fPIC", "-nostdlib"] + arguments)
  }

  /// Writes the cache of glibc's loader, as `ldconfig` would: paths by the names of their files.
  public func cache(_ libraries: String..., at path: String = "etc/ld.so.cache") throws {
    try folder.write(LoaderCacheFile.bytes(libraries), to: path)
  }

  /// Compiles a program that asks for the image's loader.
  public func program(_ path: String, _ source: String, _ arguments: String...) throws {
    try Compiler.gcc.compile(
      source, to: path, in: folder,
      ["-nostdlib", "-Wl,-e,start", "-Wl,--dynamic-linker,\(loader)", "-Wl,--unresolved-symbols=ignore-all"]
        + arguments)
  }

  /// Compiles a `node` that defines `napi_create_function`.
  public func node() throws {
    try program(
      "usr/local/bin/node",
      "int puts(const char *); int napi_create_function(void) { return puts(\"\"); } void start(void) {}",
      "-rdynamic", try folder.path(String(cLibrary.dropFirst())))
  }

  /// Makes a symbolic link in the image.
  public func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: try folder.path(path), withDestinationPath: target)
  }

  /// Writes a machine's number into the headers of all objects; links are left alone.
  public func setMachine(_ number: UInt16) throws {
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.url.path) {
      let path = folder.url.appendingPathComponent(name).path
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      let bytes = try folder.bytes(name)
      if bytes.starts(with: [0x7f, 0x45, 0x4c, 0x46]) {
        try folder.write(bytes.forMachine(number), to: name)
      }
    }
  }

  /// The path on this machine of a file in the image.
  public func path(_ name: String) throws -> String {
    try folder.path(name)
  }
}
