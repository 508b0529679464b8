public import ComparisonModel
internal import Diagnostics
internal import SheetReading

extension SheetNote {
  /// The note as a sentence without its full stop.
  public func sentence(in language: Language) -> String {
    switch language {
    case .ko: korean
    case .en: english
    }
  }

  /// The most names that are listed.
  private static let maximumNames = 10

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(maximumNames).map(QuotedText.quoted).joined(separator: ", ")
    return names.count > maximumNames ? "\(shown), …" : shown
  }

  private static func place(_ place: SheetPlace) -> String { place.name.map { " (\($0))" } ?? "" }

  private var korean: String {
    switch self {
    case .unknownColumn(let header):
      "열 \(QuotedText.quoted(header)): 보고서에 없는 열이라 읽지 않았습니다. 뜻을 --map이나 비교의 columns로 지정할 수 있습니다"
    case .missingColumns(let headers): "보고서의 열 \(Self.list(headers)): 시트에 없거나 제목이 바뀌어 읽지 않았습니다"
    case .unknownRow(let name, let place):
      "\(QuotedText.quoted(name))\(Self.place(place)): 비교에 없는 후보라 행을 읽지 않았습니다"
    case .missingRows(let ids): "후보 \(Self.list(ids.map(\.rawValue))): 시트에 행이 없습니다. 비교에서는 그대로입니다"
    case .verdict(let id, let header):
      "\(id.rawValue), \(QuotedText.quoted(header)): 판정은 주장과 측정값으로 정해지므로 고친 내용을 쓰지 않았습니다"
    case .identity(let id, let header):
      "\(id.rawValue), \(QuotedText.quoted(header)): 고친 내용을 쓰지 않았습니다. 후보와 이미지는 비교 파일과 측정에서 고치십시오"
    case .otherMeasurement(let id): "\(id.rawValue): 시트를 내보낸 뒤 보여 주는 측정이 바뀌어, 측정값 칸을 견주지 않았습니다"
    case .removedClaim(let id, let criterion, let text):
      "\(id.rawValue), \(criterion.rawValue): 주장 \(QuotedText.quoted(text)) 칸에서 지워졌습니다. 주장은 비교 파일에서 지우십시오"
    case .removedValue(let id, let header):
      "\(id.rawValue), \(QuotedText.quoted(header)): 측정값이 칸에서 지워졌습니다. 측정은 그대로입니다"
    case .rewritten(let id, let header, let was, let new):
      "\(id.rawValue), \(QuotedText.quoted(header)): \(QuotedText.quoted(was)) 자리에 \(QuotedText.quoted(new)) 있습니다. 스프레드시트가 바꾼 것으로 보고 주장으로 읽지 않았습니다"
    case .words(let id, let criterion, let text):
      "\(id.rawValue), \(criterion.rawValue): \(QuotedText.quoted(text)) 값으로 이해하지 못해 말 그대로 두었습니다. 판정하지 않습니다"
    }
  }

  private var english: String {
    switch self {
    case .unknownColumn(let header):
      "the column \(QuotedText.quoted(header)) is none of the report's and is not read; say what it is with --map, or under 'columns' of the comparison"
    case .missingColumns(let headers):
      "the sheet lacks the columns \(Self.list(headers)) of the report, or calls them otherwise; they are not read"
    case .unknownRow(let name, let place):
      "the row of \(QuotedText.quoted(name))\(Self.place(place)) names no candidate of the comparison and is not read"
    case .missingRows(let ids):
      "the sheet has no row of \(Self.list(ids.map(\.rawValue))); the comparison keeps them"
    case .verdict(let id, let header):
      "\(id.rawValue), \(QuotedText.quoted(header)): a verdict follows from claims and measurements, so what was written over it is not taken"
    case .identity(let id, let header):
      "\(id.rawValue), \(QuotedText.quoted(header)): what was written over it is not taken; candidates and images are changed in the comparison and by measuring"
    case .otherMeasurement(let id):
      "\(id.rawValue): the report shows another measurement than the sheet does, so measured values are not compared"
    case .removedClaim(let id, let criterion, let text):
      "\(id.rawValue), \(criterion.rawValue): the claim \(QuotedText.quoted(text)) is not in its cell any more; take it out of the comparison if it is withdrawn"
    case .removedValue(let id, let header):
      "\(id.rawValue), \(QuotedText.quoted(header)): the measured value was taken out of its cell; the measurement stays"
    case .rewritten(let id, let header, let was, let new):
      "\(id.rawValue), \(QuotedText.quoted(header)): where \(QuotedText.quoted(was)) was is \(QuotedText.quoted(new)), as spreadsheets rewrite such texts; it is taken for no claim"
    case .words(let id, let criterion, let text):
      "\(id.rawValue), \(criterion.rawValue): \(QuotedText.quoted(text)) is kept in its words, and nothing judges it"
    }
  }
}
