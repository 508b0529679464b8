import ComparisonModel
import Diagnostics
import Messages
import YAMLReading

/// How claims of one cell differ in what they are about.
struct CellSubject: Hashable {
  /// What a claim is about.
  var about: ClaimSubject
  /// The day of its source.
  var day: String?
}

/// A cell of the comparison.
struct CellID: Hashable {
  var candidate: Candidate.ID
  var criterion: Criterion.ID
}

extension ComparisonReading {
  /// The value of a key `about`: an image's name or digest, or a mapping.
  mutating func subject(_ node: YAMLNode?) -> ClaimSubject {
    guard let node else { return .unsaid }
    guard node.mapping == nil else { return mappedSubject(node) }
    guard node.scalar != nil, !node.isNull else {
      diagnostics.error(
        node.isNull ? .emptyValue : .wrongType, at: node.location,
        "what a claim is about is an image or a mapping, and here is \(node.kindName)",
        suggestion: "write an image such as node:20-alpine, or {node: \">=18\", platform: linux/arm64}")
      return .unsaid
    }
    return image(node)
  }

  private mutating func mappedSubject(_ node: YAMLNode) -> ClaimSubject {
    guard let fields = fields(of: node, as: ComparisonKeys.Subject.self) else { return .unsaid }
    if fields.keys.isEmpty, node.mapping?.isEmpty == true {
      diagnostics.error(
        .emptyValue, at: node.location, "'about' says nothing",
        suggestion: "write what the source speaks of, such as {node: \"20\"}, or take the key out")
    }
    var subject = fields[.image].map { image($0) } ?? .unsaid
    if let node = fields[.digest], let digest = digest(node) {
      if let other = subject.digest, other != digest {
        diagnostics.error(
          .wrongSubject, at: node.location, "the digest is another than that of 'image'",
          suggestion: "write one of the two")
      }
      subject.digest = digest
    }
    subject.node = fields[.node].flatMap { versions($0) }
    subject.platform = fields[.platform].flatMap { platform($0) }
    subject.date = fields[.date].flatMap { date($0) }.flatMap { Timestamp($0) }
    subject.size = fields[.size].flatMap { sizeMeaning($0) }
    return subject
  }

  /// An image by its name, its digest or both: `node:20-alpine`, `sha256:…`, `node@sha256:…`.
  private mutating func image(_ node: YAMLNode) -> ClaimSubject {
    guard let text = scalar(node, "an image name or digest") else { return .unsaid }
    if TextRules.isDigest(text) { return ClaimSubject(digest: text) }
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let digest = parts.count == 2 ? String(parts[1]) : nil
    guard let name = parts.first, TextRules.isImageName(name), digest.map(TextRules.isDigest) ?? true else {
      diagnostics.error(
        .invalidImage, at: node.location, "\(QuotedText.quoted(text)) is no name of an image and no digest",
        suggestion: "write a name such as node:20-alpine, or name versions: {node: \"20\"}")
      return .unsaid
    }
    return ClaimSubject(image: ImagePattern(String(name)), digest: digest)
  }

  private mutating func versions(_ node: YAMLNode) -> VersionRange? {
    guard let text = scalar(node, "a version") else { return nil }
    if let range = VersionRange(text) { return range }
    diagnostics.error(
      .invalidVersion, at: node.location, "\(QuotedText.quoted(text)) names no versions",
      suggestion:
        "write a version such as \"14\" or \"20.19\", or bounds such as \">=18 <21\", in quotation marks; || stands between alternatives"
    )
    return nil
  }

  private mutating func sizeMeaning(_ node: YAMLNode) -> SizeMeaning? {
    guard let text = scalar(node, "which size is meant") else { return nil }
    if let meaning = SizeMeaning.words[text] { return .some(meaning) }
    let sizes = Fact.allCases.filter { $0.kind == .bytes }
    if let fact = sizes.first(where: { $0.key == text }) { return .fact(fact) }
    let words = SizeMeaning.words.keys.sorted() + sizes.map(\.key)
    diagnostics.error(
      .unknownSize, at: node.location, "\(QuotedText.quoted(text)) is no size of an image",
      suggestion: !diagnostics.keepsMore
        ? nil
        : NearestName.suggestion(for: text, among: words) ?? "write one of \(words.joined(separator: ", "))")
    return nil
  }

  /// What a claim is about, with what its source says of all its claims.
  mutating func subject(of fields: Fields<ComparisonKeys.Claim, YAMLNode>, cell: CellID?) -> ClaimSubject {
    let source = fields[.source]?.scalar.flatMap { sources[$0] }
    let about = subject(fields[.about]).completed(by: source?.about ?? .unsaid)
    guard let cell else { return about }
    let place = fields[.about]?.location ?? fields.mapping.location
    checkSize(about.size, of: cell, at: place)
    noteSubject(CellSubject(about: about, day: source?.day), of: cell, at: place)
    return about
  }

  /// Whether a criterion can hold a claim about that size.
  private mutating func checkSize(_ size: SizeMeaning?, of cell: CellID, at location: SourceLocation) {
    guard let size, let rules = criteria[cell.criterion.rawValue], rules.kind == .bytes, !rules.facts.isEmpty,
      !size.facts.contains(where: { rules.facts.contains(.known($0)) })
    else { return }
    let measured = rules.facts.map(\.key).joined(separator: ", ")
    diagnostics.error(
      .sizeDoesNotFit, at: location,
      "the claim is about the \(Message(knownWords: size.text(in: .en))), and '\(cell.criterion.rawValue)' is measured by \(measured)",
      suggestion:
        "add \(size.facts.map(\.key).joined(separator: " or ")) to 'measured_by', or move the claim to another criterion"
    )
  }

  /// Counts what the claims of a cell are about: all that differ are compared with each other.
  private mutating func noteSubject(_ subject: CellSubject, of cell: CellID, at location: SourceLocation) {
    guard subject != CellSubject(about: .unsaid, day: nil) else { return }
    let isNew = subjects[cell, default: []].insert(subject).inserted
    guard isNew, subjects[cell]?.count == ComparisonLimits.maximumSubjects + 1 else { return }
    diagnostics.error(
      .limitExceeded, at: location,
      "the claims about '\(cell.candidate.rawValue)' by '\(cell.criterion.rawValue)' are about more than \(ComparisonLimits.maximumSubjects) different things",
      suggestion: "split the criterion or the candidate")
  }
}
