extension Comparison {
  /// The comparison of whatever was measured: each measured image is a candidate, each measured fact a criterion.
  ///
  /// - Parameter measurements: The measurements.
  /// - Returns: The comparison, and the measurements with the candidates they belong to. Measurements of the
  ///   same image on the same platform belong to one candidate.
  public static func ofMeasuredImages(_ measurements: consuming [Measurement]) -> (Comparison, [Measurement])
  {
    var candidates: [Candidate] = []
    var positions: [ImageIdentity: Int] = [:]
    var names: [String: Int] = [:]
    // Each is changed where it lies: ten thousand are not held twice.
    var assigned = measurements
    for index in assigned.indices {
      let image = assigned[index].image
      let identity = ImageIdentity(image)
      if positions[identity] == nil {
        positions[identity] = candidates.count
        candidates.append(candidate(of: image, number: candidates.count + 1, &names))
      }
      assigned[index].candidate = positions[identity].map { candidates[$0].id }
    }
    let facts = Fact.allCases.filter { fact in
      !fact.isInventory && assigned.contains { $0.facts[fact] != nil }
    }
    let comparison = Comparison(
      id: "measured-images",
      title: LocalizedText(ko: "측정한 이미지", en: "Measured images"),
      purpose: LocalizedText(
        ko: "측정한 컨테이너 이미지를 정의가 같은 값끼리 나란히 비교합니다.",
        en: "The measured container images side by side, figure by figure, each by one definition."),
      candidates: candidates, criteria: facts.map(Criterion.init(measuring:)))
    return (comparison, assigned)
  }

  /// What makes two measurements be of the same image.
  private struct ImageIdentity: Hashable {
    var digest: String
    var platform: String

    init(_ image: MeasuredImage) {
      digest = image.manifestDigest ?? image.name
      platform = image.platform ?? ""
    }
  }

  /// A candidate under the image's name; where a name comes again, its digest or number tells them apart.
  private static func candidate(
    of image: MeasuredImage, number: Int, _ names: inout [String: Int]
  ) -> Candidate {
    let count = names[image.name, default: 0]
    names[image.name] = count + 1
    let mark = image.manifestDigest.map { String($0.drop { $0 != ":" }.dropFirst().prefix(12)) }
    let name = count == 0 ? image.name : "\(image.name) (\(mark ?? String(count + 1)))"
    return Candidate(id: .init(rawValue: "image-\(number)"), name: LocalizedText(same: name))
  }
}

extension Criterion {
  /// The criterion that one fact measures.
  public init(measuring fact: Fact) {
    var name = fact.name
    name.en = name.en.prefix(1).uppercased() + name.en.dropFirst()
    self.init(
      id: .init(rawValue: fact.key), name: name, definition: fact.definition, kind: fact.kind,
      unit: fact.unit, direction: fact.direction, facts: [.known(fact)])
  }
}
