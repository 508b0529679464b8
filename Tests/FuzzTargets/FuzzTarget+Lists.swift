import Foundation
import ImageMeasuring
import NativeFixtures

extension FuzzTarget {
  /// Lists of images, and what runs note of them.
  static var imageLists: [FuzzTarget] {
    [
      FuzzTarget(
        "image-list", words: ["oci:", "docker-archive:", "#", "\r\n", "\n", "\t"],
        texts: ["node:24\n# a remark\n\n  oci:images/node:24-slim\r\n", ""]
      ) { bytes in
        let folder = try ScratchFolder()
        _ = try NameList.names(inFile: try folder.write(bytes, to: "names.txt"))
      },
      FuzzTarget(
        "run-journal", words: ["\"name\"", "\"files\"", "\"schema\"", "plimsoll-run-1", "../", "\n"],
        texts: [
          #"{"schema":"plimsoll-run-1","request":"r"}"# + "\n" + #"{"name":"node:24","files":["a.json"]}"#
            + "\n"
        ]
      ) { bytes in
        let folder = try ScratchFolder()
        _ = try folder.write(bytes, to: RunJournal.fileName)
        _ = try RunJournal(in: folder.url.path, request: "r").done
      },
    ]
  }
}
