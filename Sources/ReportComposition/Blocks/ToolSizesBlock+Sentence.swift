import ComparisonModel

extension ToolSizesBlock {
  /// The title of the table.
  var caption: String {
    switch context.language {
    case .ko: "도구마다 보여 주는 이미지 크기"
    case .en: "The size of each image, as each tool prints it"
    }
  }

  /// The header of the first column.
  var candidateHeader: String {
    switch context.language {
    case .ko: "후보"
    case .en: "Candidate"
    }
  }

  /// What the table shows.
  var introduction: String {
    switch context.language {
    case .ko:
      "같은 이미지라도 도구마다 정의가 달라 크기를 다르게 보여 줍니다. 아래는 측정한 크기에서 구한 값입니다. ≥는 도구가 그 밖에 더 세는 것이 있음을, ≈는 공개된 수치가 반올림된 것임을 뜻합니다."
    case .en:
      "Tools print different sizes of one image, each by its own definition. These are worked out from the measured sizes: ≥ where a tool counts something more, ≈ where a published figure was rounded."
    }
  }

  /// That not all candidates are shown.
  func remarkSentence(shown: Int, of all: Int) -> String {
    switch context.language {
    case .ko: "후보 \(all)개 가운데 처음 \(shown)개만 보여 줍니다. 측정한 크기는 비교표에 모두 있습니다."
    case .en: "The first \(shown) of \(all) candidates are shown; the matrix has the measured sizes of all."
    }
  }
}
