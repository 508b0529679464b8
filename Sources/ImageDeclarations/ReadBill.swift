import BillOfMaterials
import Diagnostics
import ImageReading
import Messages
import ValuePacking

/// What is kept of a bill of materials: who says it, and which packages it lists.
struct ReadBill: Hashable, Sendable {
  /// The form: `SPDX 2.3`; nil where it could not be read.
  var format: String?
  /// Who or what made it.
  var makers: [String] = []
  /// Whether it is about an image as a whole, so that what it lacks is lacking.
  var isWhole = false
  /// The digests that it names as those of the image that it is about.
  var subjects: [String] = []
  /// What it lists.
  var packages: [ClaimedPackage] = []
  /// Why it could not be read.
  var problem: String?

  /// Reads a document.
  init(_ bytes: [UInt8], file: String) {
    do throws(Diagnostic) {
      take(try BillReader.read(bytes, file: file))
    } catch {
      let place = error.location.map { "\($0.line):\($0.column): " } ?? ""
      problem = place + error.message.description
    }
  }

  private mutating func take(_ bill: BillOfMaterials) {
    format = bill.format.description
    makers = bill.creators
    let subject = bill.subject
    isWhole = subject?.kind == .container || subject?.url?.type == "oci"
    let texts = (subject.map { $0.digests + $0.properties.map(\.value) } ?? []) + [subject?.version ?? ""]
    subjects = texts.filter { $0.hasPrefix("sha256:") && $0.utf8.count == 71 }
    packages = bill.packages.compactMap(ClaimedPackage.init)
  }

  /// A document that is not read.
  init(problem: String) {
    self.problem = problem
  }
}

extension ReadBill: PackableValue, MemoryHolding {
  var heldBytes: Int {
    packages.reduce(256) { $0 + 64 + $1.name.utf8.count + ($1.version?.utf8.count ?? 0) }
  }

  func pack(into writer: inout PackedWriter) {
    format.pack(into: &writer)
    makers.pack(into: &writer)
    isWhole.pack(into: &writer)
    subjects.pack(into: &writer)
    packages.pack(into: &writer)
    problem.pack(into: &writer)
  }

  init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    format = try String?(unpacking: &reader)
    makers = try [String](unpacking: &reader)
    isWhole = try Bool(unpacking: &reader)
    subjects = try [String](unpacking: &reader)
    packages = try [ClaimedPackage](unpacking: &reader)
    problem = try String?(unpacking: &reader)
  }
}
