import ReportModel

/// A file of a rendered report, written when it is asked for.
public struct RenderedFile: Sendable {
  /// Its name, without a folder.
  public var name: String
  /// The id of the chart that the file is a picture of; nil of documents and tables.
  public var chart: String?
  /// How long it takes beside other files. Of several that are written at once, those that take longest are begun first,
  /// so that no core waits for the last one.
  public var weight = 0
  /// Writes its bytes from first to last. Bytes that pass through are complete and checked only when it
  /// returns: until then they must not be seen under the file's name.
  public var write: @Sendable (_ sink: any ByteSink) throws -> Void

  /// Makes a file.
  public init(name: String, write: @escaping @Sendable (_ sink: any ByteSink) throws -> Void) {
    self.name = name
    self.write = write
  }

  /// Makes the picture of a chart.
  ///
  /// - Parameter drawing: The bytes of the drawing, an SVG document.
  init(name: String, of chart: Chart, drawing: [UInt8]) {
    self.init(name: name) { sink in try drawing.withUnsafeBytes { try sink.write($0) } }
    self.chart = chart.id
  }
}
