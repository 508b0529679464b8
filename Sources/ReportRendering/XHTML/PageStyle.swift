import ReportModel

/// The style sheet of a page, as an address that holds it.
struct PageStyle {
  /// What the page's tables of findings can be narrowed down to.
  let filters: MatrixFilters?

  /// The rules of all pages, and those of the candidates of this one.
  var address: String {
    let rules = Array((filters?.rules ?? "").utf8)
    return DataAddress.text(of: PackageResources.page_css + rules, mediaType: "text/css;charset=utf-8")
  }
}
