internal import ComparisonModel
internal import ImageSources
internal import JSONDocuments

extension Measurement {
  /// The measurement with what an engine says of the image: the fact `engine_size`, and what makes its meaning.
  func adding(_ report: EngineReport?) -> Measurement {
    guard let report else { return self }
    var measurement = self
    measurement.facts[.engineSize] = .bytes(ByteCount(report.bytes))
    // The engine's word: no byte of the image says it.
    measurement.evidence[.engineSize] = .declared
    let engine = JSONValue.object([
      .init("name", .text(report.engine)), .init("version", .text(report.version)),
      .init("api_version", .text(report.apiVersion)), .init("store", .text(report.store)),
      .init("field", .text(report.field)),
    ])
    var members: [JSONValue.Member] = []
    if case .object(let own)? = details { members = own }
    measurement.details = .object(members + [.init("engine", engine)])
    return measurement
  }
}
