/// The keys that one kind of mapping in a file may have.
///
/// The reader knows no others, and a test holds them together with the published schema.
protocol FileKey: CaseIterable, Hashable, RawRepresentable, Sendable where RawValue == String {
  /// What the mapping describes, as messages call it. With underscores it is also its name in the schema.
  static var subject: String { get }
  /// The keys that must be there.
  static var required: [Self] { get }
}
