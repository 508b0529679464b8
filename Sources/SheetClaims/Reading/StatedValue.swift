/// What a cell claims, as a value of a comparison file.
struct StatedValue: Hashable {
  /// The value, as the mapping of YAML that holds it: `exactly: "60 MB"`.
  var yaml: String
  /// Whether nothing but its words could be understood.
  var isWords = false
  /// Whether it says "about", and this program says how much that is.
  var hasOwnTolerance = false
}
