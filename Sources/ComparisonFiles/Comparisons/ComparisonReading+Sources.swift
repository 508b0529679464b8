import ComparisonModel
import Diagnostics
import Messages
import YAMLReading

extension ComparisonReading {
  /// One item of `sources`.
  mutating func source(_ node: YAMLNode) -> Source? {
    guard let fields = fields(of: node, as: ComparisonKeys.Source.self) else { return nil }
    let id = fields[.id].flatMap { self.id($0, of: Source.self) }
    let title = text(fields[.title], .title)
    let url = fields[.url].flatMap { webAddress($0) }
    let date = fields[.date].flatMap { self.date($0) }
    let about = subject(fields[.about])
    var placeIDs = IDTable<Void>(kind: .place)
    let places = list(fields[.places], most: ComparisonLimits.maximumSources) { $0.place($1, ids: &placeIDs) }
    if let id, let node = fields[.id] {
      let rules = SourceRules(places: placeIDs, about: about, day: date)
      if let earlier = sources.declare(id.rawValue, at: node.location, value: rules) {
        duplicate(id.rawValue, .source, at: node.location, earlier: earlier)
      }
    }
    guard let id, let title else { return nil }
    return Source(id: id, title: title, url: url, date: date, about: about, places: places)
  }

  private mutating func place(_ node: YAMLNode, ids: inout IDTable<Void>) -> Source.Place? {
    guard let fields = fields(of: node, as: ComparisonKeys.Place.self) else { return nil }
    let id = fields[.id].flatMap { self.id($0, of: Source.Place.self) }
    let title = text(fields[.title], .title)
    if let id, let node = fields[.id],
      let earlier = ids.declare(id.rawValue, at: node.location, value: ())
    {
      duplicate(id.rawValue, .place, at: node.location, earlier: earlier)
    }
    guard let id, let title else { return nil }
    return Source.Place(id: id, title: title)
  }

  mutating func webAddress(_ node: YAMLNode) -> String? {
    guard let text = scalar(node, "an address") else { return nil }
    if TextRules.isWebAddress(text) { return text }
    diagnostics.error(
      .invalidAddress, at: node.location,
      "\(QuotedText.quoted(text)) is no address that a report may link to",
      suggestion: "write an address that begins with https:// or http:// and has no blanks")
    return nil
  }

  /// A day of the calendar.
  mutating func date(_ node: YAMLNode) -> String? {
    guard let text = scalar(node, "a date") else { return nil }
    if TextRules.isDate(text) { return text }
    diagnostics.error(
      .invalidDate, at: node.location, "\(QuotedText.quoted(text)) is no date of the calendar",
      suggestion: "write year, month and day as 2026-08-27")
    return nil
  }

  /// The place in a source that a claim or a remark cites.
  mutating func citation(source: YAMLNode?, place: YAMLNode?) -> Citation? {
    guard let id = reference(source, in: \.sources, of: Source.self) else { return nil }
    guard let place else { return Citation(source: id) }
    guard let text = scalar(place, "the id of a place") else { return nil }
    let declared = sources[id.rawValue]?.places
    if declared?[text] != nil { return Citation(source: id, place: Source.Place.ID(rawValue: text)) }
    diagnostics.error(
      .unknownPlace, at: place.location,
      "the source '\(id.rawValue)' has no place \(QuotedText.quoted(text))",
      suggestion: !diagnostics.keepsMore
        ? nil
        : declared.flatMap { NearestName.suggestion(for: text, among: $0.names) }
          ?? "declare it under 'places' of the source, or take this key out")
    return nil
  }

  /// One item of `scales`.
  mutating func scale(_ node: YAMLNode) -> Scale? {
    guard let fields = fields(of: node, as: ComparisonKeys.Scale.self) else { return nil }
    let id = fields[.id].flatMap { self.id($0, of: Scale.self) }
    let name = text(fields[.name])
    var levelIDs = IDTable<Void>(kind: .level)
    let levels = list(fields[.levels], least: 2, most: ComparisonLimits.maximumScales) {
      $0.level($1, ids: &levelIDs)
    }
    if let id, let node = fields[.id] {
      let isReadable = fields[.levels]?.sequence?.count == levels.count
      let declared = isReadable ? levelIDs : nil
      if let earlier = scales.declare(id.rawValue, at: node.location, value: declared) {
        duplicate(id.rawValue, .scale, at: node.location, earlier: earlier)
      }
    }
    guard let id, let name else { return nil }
    return Scale(id: id, name: name, levels: levels)
  }

  private mutating func level(_ node: YAMLNode, ids: inout IDTable<Void>) -> Level? {
    guard let fields = fields(of: node, as: ComparisonKeys.Level.self) else { return nil }
    let id = fields[.id].flatMap { self.id($0, of: Level.self) }
    let name = text(fields[.name])
    if let id, let node = fields[.id],
      let earlier = ids.declare(id.rawValue, at: node.location, value: ())
    {
      duplicate(id.rawValue, .level, at: node.location, earlier: earlier)
    }
    guard let id, let name else { return nil }
    return Level(id: id, name: name)
  }
}
