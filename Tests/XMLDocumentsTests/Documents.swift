/// Documents that tests check, made from their parts.
enum Documents {
  static let doctype =
    #"<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">"#

  /// A document whose body stands on line 3.
  static func strict(_ body: String, doctype: String = doctype) -> String {
    """
    \(doctype)
    <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ko" lang="ko"><head><title>t</title></head><body>
    \(body)
    </body></html>

    """
  }

  /// The DOCTYPE with declarations of the document's own.
  static func doctype(declaring declarations: String) -> String {
    doctype.dropLast() + " [" + declarations + "]>"
  }
}
