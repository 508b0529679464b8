public import ArgumentParser
public import ComparisonModel

/// `--language`: `ko`, `en`.
extension Language: ExpressibleByArgument {}

extension Language {
  /// The languages for help: `ko or en`.
  static var listed: String {
    let names = allCases.map(\.rawValue)
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return "\(names.dropLast().joined(separator: ", ")) or \(last)"
  }

  /// What help says of an option for the language of something that is printed.
  static func optionHelp(_ what: String) -> ArgumentHelp {
    "\(what): \(listed). Unless given, the reader's (LC_ALL, LC_MESSAGES, LANG), else English."
  }
}
