import CLibFuzzer
import Foundation
import FuzzTargets

// plimsoll-fuzz list                    the names of all targets
// plimsoll-fuzz seeds TARGET FOLDER     writes the seeds into a folder, and the words to FOLDER.dictionary
// plimsoll-fuzz TARGET [ARGUMENT]…      hands the arguments to libFuzzer (llvm.org/docs/LibFuzzer.html)
//
// It is built by Scripts/fuzz, with coverage and sanitizers.

/// The target that libFuzzer's inputs are read by; set once, before it starts.
nonisolated(unsafe) var chosen: FuzzTarget?

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("plimsoll-fuzz: \(message)\n".utf8))
  exit(64)
}

func target(_ name: String) -> FuzzTarget {
  guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
    fail("there is no target '\(name)'; `plimsoll-fuzz list` names all")
  }
  return target
}

func writeSeeds(of target: FuzzTarget, into folder: String) throws {
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  for (number, seed) in try target.seeds().enumerated() {
    try Data(seed).write(to: URL(fileURLWithPath: "\(folder)/seed-\(number)"))
  }
  let words = target.words.map { word in
    "\"" + word.utf8.map { String(format: "\\x%02X", Int($0)) }.joined() + "\"\n"
  }
  try Data(words.joined().utf8).write(to: URL(fileURLWithPath: folder + ".dictionary"))
}

let arguments = CommandLine.arguments
switch arguments.count > 1 ? arguments[1] : "" {
case "": fail("give a target's name, or `list`")
case "list": print(FuzzTarget.all.map(\.name).joined(separator: "\n"))
case "seeds":
  guard arguments.count == 4 else { fail("usage: plimsoll-fuzz seeds TARGET FOLDER") }
  try writeSeeds(of: target(arguments[2]), into: arguments[3])
case let name:
  chosen = target(name)
  // libFuzzer does not know the target's name.
  var rest = ([arguments[0]] + arguments.dropFirst(2)).map { strdup($0) }
  var count = Int32(rest.count)
  rest.append(nil)
  rest.withUnsafeMutableBufferPointer { buffer in
    var argv = buffer.baseAddress
    exit(
      LLVMFuzzerRunDriver(&count, &argv) { data, size in
        chosen?.run(Array(UnsafeBufferPointer(start: data, count: size)))
        return 0
      })
  }
}
