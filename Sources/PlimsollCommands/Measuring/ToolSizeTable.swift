import ComparisonModel
import TextLayout

/// One image, every tool's number, for a terminal: a block for each image, and what each number is.
struct ToolSizeTable {
  private let measurements: [Measurement]
  private let language: Language

  init(_ measurements: [Measurement], language: Language) {
    self.measurements = measurements
    self.language = language
  }

  /// The table; empty when there are no measurements.
  var text: String {
    guard !measurements.isEmpty else { return "" }
    let tools = SizeTool.allCases
    let names = tools.map { $0.name(in: language) }
    let images = measurements.map { measurement in
      let sizes = tools.map { tool in
        tool.size(in: measurement.facts)?.text ?? FactValue.unknownText[language]
      }
      let width = names.map { DisplayWidth.columns(of: $0) }.max() ?? 0
      let lines = zip(names, sizes).map { name, size in
        "  \(name)\(String(repeating: " ", count: width - DisplayWidth.columns(of: name)))  \(size)\n"
      }
      return "\(measurement.image.name)\n\(lines.joined())\n"
    }
    let definitions = zip(names, tools).map { name, tool in
      "\(name): \(tool.definition(in: language))\n  \(tool.source)\n"
    }
    return images.joined() + definitions.joined()
  }
}
