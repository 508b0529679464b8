import ComparisonModel

extension CompactMatrixBlock {
  /// The title of the part whose criteria sources make claims by.
  var claimedTitle: String {
    switch context.language {
    case .ko: "측정값과 판정"
    case .en: "Measured values and verdicts"
    }
  }

  /// The title of the part whose criteria nobody makes claims by.
  var measuredTitle: String {
    switch context.language {
    case .ko: "주장 없이 측정만 한 것"
    case .en: "Measured, but claimed by nobody"
    }
  }

  /// What stands before criteria and candidates with claims that nothing was measured for.
  var unmeasuredLabel: String {
    switch context.language {
    case .ko: "주장만 있고 측정값이 없는 기준과 후보(괄호 안은 주장 수): "
    case .en: "Claimed and not measured (number of claims): "
    }
  }

  /// A criterion or candidate of these, with how many claims there are.
  func unmeasuredText(_ name: String, claims: Int) -> String {
    switch context.language {
    case .ko: "\(name)(\(claims))"
    case .en: "\(name) (\(claims))"
    }
  }
}
