import ArgumentParser
import ComparisonModel
import Messages

extension Language {
  /// What the program says in the language.
  var messages: MessageCatalogue {
    switch self {
    case .ko: .korean
    case .en: .english
    }
  }
}

extension Language {
  /// The help in the language.
  var help: TextCatalogue {
    switch self {
    case .ko: .koreanHelp
    case .en: .english
    }
  }
}

extension TextCatalogue {
  /// The help for whoever started the program.
  static let ofReader = Language.ofReader.help
}

extension MessageCatalogue {
  /// What the program says to whoever started it.
  static let ofReader = Language.ofReader.messages
}

extension ValidationError {
  /// Wrong usage, told in the reader's language.
  init(saying message: Message) {
    self.init(message.text(by: .ofReader))
  }
}
