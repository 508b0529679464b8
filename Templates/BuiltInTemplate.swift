/// A template that comes with Plimsoll.
public enum BuiltInTemplate: String, CaseIterable, Sendable {
  /// Everything: tables as stated, matrix, chart, contradictions, definitions, sources.
  case report
  /// The matrix alone.
  case table
  /// A decision record in the form of MADR ("Markdown Any Decision Records", 4.0).
  case decisionRecord = "decision-record"

  /// The template's text in Korean.
  public var ko: String {
    switch self {
    case .report: Self.text(PackageResources.report_ko_md)
    case .table: Self.text(PackageResources.table_ko_md)
    case .decisionRecord: Self.text(PackageResources.decision_record_ko_md)
    }
  }

  /// The template's text in English.
  public var en: String {
    switch self {
    case .report: Self.text(PackageResources.report_en_md)
    case .table: Self.text(PackageResources.table_en_md)
    case .decisionRecord: Self.text(PackageResources.decision_record_en_md)
    }
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
