import Diagnostics

/// A Mustache tag of a template (mustache(5)).
struct TemplateTag: Hashable {
  enum Kind: Hashable {
    /// `{{name}}`, or `{{{name}}}` and `{{&name}}`, which mean the same here: values are never Markdown.
    case value
    /// `{{#name}}`.
    case section
    /// `{{^name}}`.
    case invertedSection
    /// `{{/name}}`.
    case end
    /// `{{> name}}`: the place of a block.
    case block
    /// `{{! … }}`.
    case comment
    /// Anything else that Mustache knows and templates may not use.
    case refused
  }

  var kind: Kind
  var name: String
  var location: SourceLocation
}
