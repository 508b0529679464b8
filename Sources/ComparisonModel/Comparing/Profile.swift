/// A case that a decision is made for, with what it is made by.
public struct Profile: Hashable, Sendable {
  /// A profile's id.
  public typealias ID = Identifier<Profile>

  /// The id of the profile that a file's own `drivers` make.
  public static let ownID: ID = "own"
  /// The name of that profile.
  public static let ownName = LocalizedText(ko: "이 비교의 기준", en: "this comparison's own drivers")

  /// Its id.
  public var id: ID
  /// Its name, for example "the smallest image".
  public var name: LocalizedText
  /// What the decision is made by.
  public var drivers: [Driver]
  /// Who set the weights, the amounts and the must-haves; nil where the file does not say.
  public var weightsBy: LocalizedText?
  /// The source's own rule for the case, to be printed beside the outcome.
  public var rule: ChoiceRule.ID?

  /// Makes a profile.
  public init(
    id: ID, name: LocalizedText, drivers: [Driver], weightsBy: LocalizedText? = nil,
    rule: ChoiceRule.ID? = nil
  ) {
    self.id = id
    self.name = name
    self.drivers = drivers
    self.weightsBy = weightsBy
    self.rule = rule
  }
}
