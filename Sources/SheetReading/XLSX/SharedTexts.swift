internal import Diagnostics
import Messages
internal import XMLDocuments

/// The texts that cells share, in the order of their numbers.
final class SharedTexts: PartReceiver {
  private(set) var fault: SheetFault?
  private(set) var texts: [String] = []
  private var reading = RichText()

  func start(_ element: XMLElement) {
    if element.name == "si" { reading = RichText() }
    reading.start(element.name)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { reading.add(bytes) }

  func end(_ name: String) {
    reading.end(name)
    guard name == "si" else { return }
    guard texts.count < WorkbookLimits.maximumTexts else {
      fault =
        fault ?? SheetFault(.limitExceeded, "the workbook has more than \(WorkbookLimits.maximumTexts) texts")
      return
    }
    guard let text = reading.text else {
      fault =
        fault
        ?? SheetFault(
          .textTooLong, "a text of the workbook has more than \(WorkbookLimits.maximumTextBytes) bytes")
      return
    }
    texts.append(text)
  }
}

/// A text in runs of one format each. What stands beside it to tell how it is pronounced is no part of it.
struct RichText {
  private var bytes: [UInt8] = []
  private var isText = false
  private var phoneticDepth = 0

  mutating func start(_ name: String) {
    if name == "rPh" { phoneticDepth += 1 }
    isText = name == "t" && phoneticDepth == 0
  }

  mutating func end(_ name: String) {
    if name == "rPh" { phoneticDepth -= 1 }
    if name == "t" { isText = false }
  }

  mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
    if isText, bytes.count <= WorkbookLimits.maximumTextBytes { bytes += piece }
  }

  /// The whole text; nil where it is longer than a cell's may be.
  var text: String? {
    guard bytes.count <= WorkbookLimits.maximumTextBytes else { return nil }
    return EscapedText.decoded(String(decoding: bytes, as: UTF8.self))
  }
}

/// Characters that XML has no place for, as Excel writes them: `_x000D_` is a carriage return.
enum EscapedText {
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    return text.replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
      let scalar = UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init)
      return scalar.map { String(Character($0)) } ?? String(match.0)
    }
  }
}
