/// The languages that Confluence's code macro colours. It refuses to show code of a language that it does not know.
enum StorageCodeLanguage {
  /// The macro's name of each language that reports hold code of.
  private static let names = [
    "bash": "bash", "sh": "bash", "shell": "bash", "json": "json", "yaml": "yml", "yml": "yml", "xml": "xml",
    "html": "xml", "javascript": "js", "js": "js", "typescript": "ts", "ts": "ts", "python": "py", "py": "py",
    "sql": "sql", "diff": "diff", "java": "java", "ruby": "ruby",
  ]

  /// The name of a language for the macro: `none` where it does not know the language.
  static func name(of language: String?) -> String {
    names[language?.lowercased() ?? ""] ?? "none"
  }
}
