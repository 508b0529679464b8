import ComparisonFiles
import ComparisonModel
import Diagnostics
import ReportRendering
import SheetClaims

/// What is written of the claims of sheets: YAML for the lists of a comparison, or the comparison with them.
struct ClaimOutput {
  /// What goes to standard output; empty where there is nothing to write.
  let text: String
  /// The files for a folder.
  let files: [RenderedFile]

  /// Whether there are no claims.
  var isEmpty: Bool { text.isEmpty }

  /// Makes the output.
  ///
  /// - Parameters:
  ///   - claims: The claims of each sheet.
  ///   - comparison: The comparison file that they are added to; nil where they stand alone.
  ///   - language: The language of remarks.
  /// - Throws: ``FaultyInput`` where nothing can be added to the comparison.
  init(
    _ claims: [SheetImport.Claims], merging comparison: String?, in language: Language
  ) throws(FaultyInput) {
    let given = claims.filter { $0.fragment.count > 0 }
    let fragments = given.map(\.fragment)
    guard !fragments.isEmpty else {
      (text, files) = ("", [])
      return
    }
    guard let comparison else {
      text = ClaimFragment.yaml(of: fragments, in: language)
      files = Self.files(of: given, language)
      return
    }
    let merged = try ComparisonAddition.text(
      ofFileAt: comparison, adding: ClaimFragment.additions(of: fragments))
    text = merged
    let name = comparison.split(separator: "/").last.map(String.init) ?? comparison
    files = [RenderedFile(name: name) { try $0.write(merged) }]
  }

  /// A file for each sheet; two of one name get a number.
  private static func files(of claims: [SheetImport.Claims], _ language: Language) -> [RenderedFile] {
    var names: Set<String> = []
    return claims.map { own in
      var name = "\(own.stem).claims.yaml"
      var number = 2
      while !names.insert(name).inserted {
        name = "\(own.stem).\(number).claims.yaml"
        number += 1
      }
      let yaml = ClaimFragment.yaml(of: [own.fragment], in: language)
      return RenderedFile(name: name) { try $0.write(yaml) }
    }
  }
}
