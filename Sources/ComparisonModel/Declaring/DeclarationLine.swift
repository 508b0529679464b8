/// One thing that is declared, and what becomes of it, for people.
public struct DeclarationLine: Hashable, Sendable {
  /// What becomes of it; nil where nothing was to be held against anything.
  public var outcome: DeclaredOutcome?
  /// What it is called: a label with its text, a path, a tag; nil for a sentence on its own.
  public var name: String?
  /// What is said of it.
  public var text: String

  /// Makes a line.
  public init(outcome: DeclaredOutcome? = nil, name: String? = nil, text: String) {
    self.outcome = outcome
    self.name = name
    self.text = text
  }
}

extension Declarations {
  /// All that is declared, what becomes of it, and where nothing was found.
  public func lines(in language: Language) -> [DeclarationLine] {
    labels.map { $0.line(in: language) } + documents.map { $0.line(in: language) } + closing(in: language)
  }

  private func closing(in language: Language) -> [DeclarationLine] {
    var lines: [DeclarationLine] = []
    if !emptyPlaces.isEmpty {
      let places = emptyPlaces.map { $0.name(in: language) }.joined(separator: ", ")
      lines.append(DeclarationLine(text: Self.noneFound(places, in: language)))
    }
    for search in searches {
      guard let problem = search.problem else { continue }
      lines.append(
        DeclarationLine(
          text: Self.notSearched(
            search.place.name(in: language), problem[language], found: search.found, in: language)))
    }
    if !documents.isEmpty { lines.append(DeclarationLine(text: Self.nothingVerified(in: language))) }
    return lines
  }
}

extension DeclaredLabel {
  /// The label, with what becomes of it.
  public func line(in language: Language) -> DeclarationLine {
    DeclarationLine(outcome: outcome, name: "\(key)=\(value)", text: reason[language])
  }
}

extension DeclaredDocument {
  /// What becomes of the document as a whole; nil where nothing in it was to be held against anything.
  public var outcome: DeclaredOutcome? {
    subject == .differs ? .differs : packages?.outcome ?? subject
  }

  /// The document, with what becomes of it.
  public func line(in language: Language) -> DeclarationLine {
    let details = [format].compactMap(\.self) + makers.prefix(3)
    let head = kind.name(in: language) + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
    let types = [mediaType, predicateType, digest].compactMap(\.self)
    let origin = ([head, place.name(in: language)] + types).joined(separator: ", ")
    let findings =
      [subject.flatMap { subjectSentence($0, in: language) }, packages?.sentence(in: language)]
      .compactMap(\.self)
      + signers.map { $0.sentence(in: language) }
      + (problem.map { [Self.problemSentence($0, in: language)] } ?? [])
    let text = findings.isEmpty ? origin : "\(origin): \(findings.joined(separator: "; "))"
    return DeclarationLine(outcome: outcome, name: name, text: text)
  }
}
