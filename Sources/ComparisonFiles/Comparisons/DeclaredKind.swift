import Diagnostics
import Messages

/// What a comparison file declares by an id, as messages call it.
enum DeclaredKind: String {
  case candidate, choice, criterion, level, place, profile, scale, source, table

  /// Its name in messages.
  var name: Message { Message(knownWords: rawValue) }

  /// The fault of naming one that is not declared.
  var unknown: Diagnostic.Code {
    switch self {
    case .candidate: .unknownCandidate
    case .choice: .unknownChoice
    case .criterion: .unknownCriterion
    case .level: .unknownLevel
    case .place: .unknownPlace
    case .profile: .unknownProfile
    case .scale: .unknownScale
    case .source: .unknownSource
    case .table: .unknownTable
    }
  }
}
