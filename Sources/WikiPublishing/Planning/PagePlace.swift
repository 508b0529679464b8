/// What pages of a report are to be called, and what the wiki can show.
public struct PagePlace: Hashable, Sendable {
  /// How charts are shown.
  public enum Charts: Hashable, Sendable {
    /// As pictures, each a file in the wiki.
    ///
    /// - Parameters:
    ///   - ending: What the names of the files end with: `svg` or `png`.
    ///   - prefix: What stands before the name of a file where the wiki names it: a folder, a page that it is attached
    ///     to, or a namespace.
    case pictures(ending: String, prefix: String)
    /// As tables of their figures, since the wiki's format knows no files here, or for a reason that people can do
    /// something about.
    case tables(because: TableReason?)
  }

  /// The page to read first.
  public var document: String
  /// The page of the evidence, where the wiki has one apart.
  public var evidence: String
  /// Whether the wiki knows references to sources.
  public var hasReferences: Bool
  /// How charts are shown.
  public var charts: Charts

  /// The page or file that shows a chart.
  ///
  /// - Parameter file: The name of the picture's file.
  public func picture(_ file: String) -> String {
    switch charts {
    case .pictures(_, let prefix): prefix + file
    case .tables: file
    }
  }

  /// Why charts are tables, where people can do something about it; nil where they are pictures.
  public var tableReason: TableReason? {
    switch charts {
    case .pictures: nil
    case .tables(let reason): reason
    }
  }
}

/// Why charts are tables in a wiki that could have pictures.
public enum TableReason: String, Hashable, Sendable, Codable {
  /// The wiki takes no files (`$wgEnableUploads`).
  case uploadsAreOff
  /// The account may not upload files, or not new versions of them.
  case mayNotUpload
  /// The wiki takes neither SVG nor PNG files (`$wgFileExtensions`).
  case typesAreRefused
  /// The wiki takes or draws no SVG files, and what makes PNG of them is not installed here.
  case cannotConvert
}
