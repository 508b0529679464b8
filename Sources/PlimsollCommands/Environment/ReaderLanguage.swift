import ComparisonModel
import Glibc

extension Language {
  /// The language of whoever started the program, as its environment names it.
  static var ofReader: Language {
    ofReader { name in getenv(name).map { String(cString: $0) } }
  }

  /// The language that an environment names: by the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and
  /// not empty (POSIX, 8.2 Internationalization Variables). English where it is none of ours, `C` and `POSIX` included.
  static func ofReader(_ variable: (String) -> String?) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty } ?? ""
    let language = locale.prefix { $0.isLetter }.lowercased()
    return Language(rawValue: language) ?? .en
  }
}
