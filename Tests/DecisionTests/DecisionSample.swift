import ComparisonModel
import Decision

/// Small comparisons to decide in.
enum DecisionSample {
  struct Image {
    var id: String
    var size: FactValue?
    var shells: FactValue?
    var library: CLibrary.Family?
    var evidence: EvidenceLevel?
    /// What a list of tags says.
    var tag: TagBuild.Outcome?

    init(
      _ id: String, size: Int64? = nil, shells: [String]? = nil, library: CLibrary.Family? = nil,
      evidence: EvidenceLevel? = nil, tag: TagBuild.Outcome? = nil
    ) {
      self.id = id
      self.size = size.map { .bytes(ByteCount($0 * 1_000_000)) }
      self.shells = shells.map { .names($0) }
      self.library = library
      self.evidence = evidence
      self.tag = tag
    }
  }

  static func matrix(_ images: [Image], strategies: [(String, build: [String], run: [String])] = [])
    -> FindingMatrix
  {
    let comparison = Comparison(
      id: "sample", title: LocalizedText(same: "Sample"), purpose: LocalizedText(same: "Sample"),
      candidates: images.map {
        Candidate(id: .init(rawValue: $0.id), name: LocalizedText(same: $0.id), images: [ImagePattern($0.id)])
      }
        + strategies.map { id, build, run in
          Candidate(
            id: .init(rawValue: id),
            kind: .strategy(
              build: build.map { .init(rawValue: $0) }, run: run.map { .init(rawValue: $0) }),
            name: LocalizedText(same: id))
        })
    let measurements = images.map { image in
      var facts = Facts()
      facts[.transferSize] = image.size
      facts[.shells] = image.shells
      facts[.cLibrary] = image.library.map { .cLibrary(CLibrary(family: $0)) }
      facts[.tagBuilt] = image.tag.map { .tagBuild(TagBuild(tag: image.id, outcome: $0, source: "a list")) }
      return Measurement(
        image: MeasuredImage(name: image.id), tool: MeasuringTool(name: "test"), method: .imageRead,
        evidence: image.evidence.map { EvidenceLevels($0) }, facts: facts)
    }
    return FindingMatrix(comparison, evidence: Evidence(measurements, for: comparison))
  }

  static func megabytes(_ count: Int64) -> Quantity { Quantity("\(count) MB") ?? Quantity(count: 0) }

  static func size(weight: Int64, limit: Driver.Limit? = nil) -> Driver {
    Driver(
      subject: .fact(.known(.transferSize)), weight: weight, preference: .lower,
      anchors: .init(worst: megabytes(1_000), best: megabytes(0)), limit: limit)
  }

  static func noShell(
    weight: Int64, limit: Driver.Limit? = nil, requiresVerified: Bool = false
  ) -> Driver {
    Driver(
      subject: .fact(.known(.shells)), weight: weight, preference: .absent, limit: limit,
      requiresVerified: requiresVerified)
  }

  static func decision(_ matrix: FindingMatrix, _ drivers: [Driver]) -> Decision {
    Decision(matrix, by: Profile(id: "test", name: LocalizedText(same: "test"), drivers: drivers))
  }
}

extension Decision {
  /// The chosen option by its id.
  var outcome: String? { chosen?.id(in: matrix.comparison) }

  func name(_ option: Int) -> String { options[option].id(in: matrix.comparison) }
}
