/// The name of the language that code is written in, where readers colour it by that name.
enum CodeLanguage {
  /// The name, when it is one word of ASCII letters, digits and `+-._#`; else nil.
  static func word(_ language: String?) -> String? {
    guard let language, !language.isEmpty else { return nil }
    let isWord = language.utf8.allSatisfy { byte in
      switch byte | 0x20 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): true
      default: "0123456789+-._#".utf8.contains(byte)
      }
    }
    return isWord ? language : nil
  }
}
