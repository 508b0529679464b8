import ReportModel

/// The columns of the table of findings, in their order; each has its header in ``FindingsDataTable/headers(in:)``.
enum FindingsColumn: Int, CaseIterable {
  // The cell and the claim.
  case candidate, candidateName, criterion, criterionName, claim, claimUnderstood, claimAbout
  // The measured value.
  case fact, valueNumber, valueText, unit, knownWithin, isShown
  // The verdicts, of the row, the claim and the cell, and what is counted.
  case verdict, claimVerdict, cellVerdict, cells, claims
  // Why, and where it is said.
  case reason, source, place, address, date
  // The measurement.
  case image, platform, manifestDigest, method, evidenceLevel, measurementSource, measurementAddress

  /// What programs call the column.
  var id: String {
    switch self {
    case .candidate: "candidate"
    case .candidateName: "candidate_name"
    case .criterion: "criterion"
    case .criterionName: "criterion_name"
    case .claim: "claim"
    case .claimUnderstood: "claim_understood"
    case .claimAbout: "claim_about"
    case .fact: "fact"
    case .valueNumber: "value_number"
    case .valueText: "value_text"
    case .unit: "unit"
    case .knownWithin: "known_within"
    case .isShown: "is_shown"
    case .verdict: "verdict"
    case .claimVerdict: "claim_verdict"
    case .cellVerdict: "cell_verdict"
    case .cells: "cells"
    case .claims: "claims"
    case .reason: "reason"
    case .source: "source"
    case .place: "place"
    case .address: "address"
    case .date: "date"
    case .image: "image"
    case .platform: "platform"
    case .manifestDigest: "manifest_digest"
    case .method: "method"
    case .evidenceLevel: "evidence_level"
    case .measurementSource: "measurement_source"
    case .measurementAddress: "measurement_address"
    }
  }

  /// What the column's cells hold.
  var kind: DataTable.ColumnKind {
    switch self {
    case .valueNumber, .knownWithin: .number
    case .isShown: .yesNo
    case .verdict, .claimVerdict, .cellVerdict: .verdict
    case .cells, .claims: .integer
    case .date: .date
    case .candidate, .candidateName, .criterion, .criterionName, .claim, .claimUnderstood, .claimAbout, .fact,
      .valueText, .unit, .reason, .source, .place, .address, .image, .platform, .manifestDigest, .method,
      .evidenceLevel, .measurementSource, .measurementAddress:
      .text
    }
  }
}
