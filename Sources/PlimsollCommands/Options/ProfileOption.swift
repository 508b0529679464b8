import ComparisonModel
import Diagnostics
import Messages

/// `--profile`: what is decided by.
enum ProfileOption {
  /// The profile of that id; without one, the file's own drivers, or the only profile that there is.
  ///
  /// - Throws: ``FaultyInput`` where there is no such profile, or where none is named and there are several.
  static func profile(_ id: String?, of comparison: Comparison) throws(FaultyInput) -> Profile {
    let profiles = comparison.profiles
    let names = profiles.map(\.id.rawValue)
    guard let id else {
      if let own = profiles.first(where: { $0.id == Profile.ownID }) { return own }
      if profiles.count == 1, let only = profiles.first { return only }
      throw fault(
        profiles.isEmpty
          ? "the comparison has no drivers and no profiles to decide by"
          : "the comparison has several profiles, and none is named",
        suggestion: profiles.isEmpty
          ? "add 'drivers' or 'profiles' to the comparison file"
          : "write --profile with one of: \(names.joined(separator: ", "))")
    }
    if let profile = profiles.first(where: { $0.id.rawValue == id }) { return profile }
    throw fault(
      "there is no profile \(QuotedText.quoted(id))",
      suggestion: NearestName.suggestion(for: id, among: names))
  }

  private static func fault(_ message: Message, suggestion: Message?) -> FaultyInput {
    FaultyInput([
      Diagnostic(code: .unknownProfile, file: "--profile", message: message, suggestion: suggestion)
    ])
  }
}
