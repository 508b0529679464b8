import ArgumentParser
import ComparisonModel

/// `--language`.
enum LanguageOption: String, CaseIterable, ExpressibleByArgument {
  case ko
  case en

  var language: Language { self == .ko ? .ko : .en }
}
