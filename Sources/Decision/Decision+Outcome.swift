import ComparisonModel

extension Decision {
  /// The outcome as records keep it, the same in every language: an option's id, or why there is none.
  public var outcomeID: String {
    switch conclusion {
    case .chosen(let option): options[option].id(in: matrix.comparison)
    case .tied: "none (tied)"
    case .tooThin: "none (too little evidence)"
    case .noneLeft: "none (no option left)"
    }
  }
}
