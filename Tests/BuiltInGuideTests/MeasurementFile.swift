import BuiltInGuide
import Foundation

/// A measurement file as it is written, free of what the program makes of it.
struct MeasurementFile: Decodable {
  struct Image: Decodable {
    var name: String
    var manifestDigest: String?
    var configDigest: String?
    var indexDigest: String?
    var platform: String?
    var created: String?
  }

  struct Tool: Decodable {
    var name: String
    var version: String?
  }

  struct RoundedBytes: Decodable, Equatable {
    var bytes: Int
    var within: Int
  }

  struct OperatingSystem: Decodable {
    var id: String
    var versionId: String
    var versionCodename: String?
  }

  struct Library: Decodable {
    var family: String
    var version: String
    var evidence: String
  }

  struct Facts: Decodable {
    var transferSize: Int?
    var contentSize: RoundedBytes?
    var engineSize: RoundedBytes?
    var layerCount: Int?
    var baseOs: OperatingSystem?
    var packageManager: [String]?
    var packageCount: [String: Int]?
    var packageNames: [String]?
    var cLibrary: Library?
    var shells: [String]?
    var buildTools: [String]?
    var nodeVersion: String?
  }

  struct Text: Decodable {
    var ko: String
    var en: String
  }

  struct Source: Decodable {
    var title: Text
    var url: String
  }

  var image: Image
  var takenAt: String?
  var tool: Tool
  var method: String
  var candidate: String
  var facts: Facts
  var sources: [Source]
  var notes: [Text]

  /// All files that are built in.
  static func all() throws -> [MeasurementFile] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try GuideFiles.measurements.map {
      try decoder.decode(MeasurementFile.self, from: Data($0.bytes))
    }
  }
}
