/// A kind of report that can be imported. A new kind is a type that conforms to this, and a line in ``ReportKinds``.
public protocol ReportKind: Sendable {
  /// The word that `--from` takes for it.
  static var name: String { get }
  /// The command that writes such reports, or what else they are.
  static var origin: String { get }
  /// Whether a report of this opening is one. It is asked again while more of the opening is read.
  static func recognises(_ opening: ReportOpening) -> Bool
  /// Reads a report.
  ///
  /// - Throws: ``ReportFault`` where it is damaged, or is none of this kind.
  static func read(_ file: ReportFile) throws(ReportFault) -> [ToolReport]
}
