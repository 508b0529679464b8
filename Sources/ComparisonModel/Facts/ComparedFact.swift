/// What candidates are compared by: a fact that this program knows, or one that the comparison defines for itself.
///
/// It brings its own definition along, so that nothing that works on facts has to look one up.
public enum ComparedFact: Hashable, Sendable {
  /// A fact that this program knows.
  case known(Fact)
  /// A fact of the comparison's own.
  case own(OwnFact)

  /// Its key in measurement and comparison files.
  public var key: String {
    switch self {
    case .known(let fact): fact.key
    case .own(let fact): fact.key
    }
  }

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .known(let fact): fact.name
    case .own(let fact): fact.name
    }
  }

  /// How it is defined and measured.
  public var definition: LocalizedText {
    switch self {
    case .known(let fact): fact.definition
    case .own(let fact): fact.definition
    }
  }

  /// The type of its values.
  public var kind: ValueKind {
    switch self {
    case .known(let fact): fact.kind
    case .own(let fact): fact.kind.valueKind
    }
  }

  /// Which way it is better.
  public var direction: Direction {
    switch self {
    case .known(let fact): fact.direction
    case .own(let fact): fact.direction
    }
  }

  /// What its numbers count; nil for facts that are no counts.
  public var counted: LocalizedText? {
    switch self {
    case .known(let fact): fact.unit
    case .own(let fact): fact.counted
    }
  }

  /// The unit that its amounts are shown in; nil for facts that are no amounts, and for counts.
  public var unit: AmountUnit? {
    switch self {
    case .known(let fact): fact.kind == .bytes ? .byte : fact.kind == .date ? .day : nil
    case .own(let fact):
      switch fact.kind {
      case .amount(let unit): unit
      case .date: .day
      case .version: .release
      case .count, .text, .names, .yesNo: nil
      }
    }
  }

  /// Which of its names are those of one thing.
  public var names: NameRule {
    switch self {
    case .known(let fact): fact.row.names
    case .own(let fact): fact.kind == .version ? .versions : .plain
    }
  }
}

extension ComparedFact {
  /// Of which names it can say that they are not there. An own fact names all that its author means.
  var scope: NameScope {
    switch self {
    case .known(let fact): fact.row.scope
    case .own: .everything
    }
  }

  /// Whether an image has at most one such thing, so that two different claims cannot both be true.
  var isSingle: Bool {
    switch self {
    case .known(let fact): fact.row.form.isSingle
    case .own(let fact):
      switch fact.kind {
      case .text, .date, .version, .yesNo: true
      case .amount, .count, .names: false
      }
    }
  }

  /// The fact that this program knows; nil for a comparison's own.
  public var known: Fact? {
    guard case .known(let fact) = self else { return nil }
    return fact
  }

  /// The fact that the comparison defines; nil for one that this program knows.
  public var own: OwnFact? {
    guard case .own(let fact) = self else { return nil }
    return fact
  }

  /// An amount of the fact for people: `812 ms`, `58.5 MB`, `413`.
  public func text(of amount: Int64) -> String {
    unit?.text(of: amount) ?? DigitGroups.text(of: amount)
  }
}
