public import ComparisonModel

/// A template that comes with Plimsoll.
public enum BuiltInTemplate: String, CaseIterable, Sendable {
  /// Everything: tables as stated, matrix, chart, contradictions, definitions, sources.
  case report
  /// The matrix alone.
  case table
  /// A decision record in the form of MADR ("Markdown Any Decision Records", 4.0).
  case decisionRecord = "decision-record"

  /// The template's text in a language, in Markdown.
  public func text(in language: Language) -> String {
    String(decoding: bytes(in: language), as: UTF8.self)
  }

  /// What the file `NAME.LANGUAGE.md` of this folder held when the program was built.
  private func bytes(in language: Language) -> [UInt8] {
    switch (self, language) {
    case (.report, .ko): PackageResources.report_ko_md
    case (.report, .en): PackageResources.report_en_md
    case (.table, .ko): PackageResources.table_ko_md
    case (.table, .en): PackageResources.table_en_md
    case (.decisionRecord, .ko): PackageResources.decision_record_ko_md
    case (.decisionRecord, .en): PackageResources.decision_record_en_md
    }
  }
}
