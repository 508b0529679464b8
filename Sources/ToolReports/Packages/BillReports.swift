internal import BillOfMaterials
internal import ComparisonModel
internal import Diagnostics
import Messages
internal import OCIFormat

/// A list of packages in CycloneDX, as Syft, Trivy and others write it.
enum CycloneDXReport: ReportKind {
  static let name = "cyclonedx"
  static let origin = "a list of packages in CycloneDX"

  static func recognises(_ opening: ReportOpening) -> Bool { opening.text("bomFormat") == "CycloneDX" }

  static func read(_ file: ReportFile) throws(ReportFault) -> [ToolReport] {
    [try ImageBill(file).report(CycloneDXReport.self, file)]
  }
}

/// A list of packages in SPDX, as Syft, Trivy and others write it.
enum SPDXReport: ReportKind {
  static let name = "spdx"
  static let origin = "a list of packages in SPDX"

  /// In JSON, or in the form of tags and values, where few tags may stand before the version.
  static func recognises(_ opening: ReportOpening) -> Bool {
    opening.text("spdxVersion") != nil || opening.lines.prefix(8).contains { $0.hasPrefix("SPDXVersion:") }
  }

  static func read(_ file: ReportFile) throws(ReportFault) -> [ToolReport] {
    [try ImageBill(file).report(SPDXReport.self, file)]
  }
}

/// What a bill of materials says of an image.
private struct ImageBill {
  private let bill: BillOfMaterials

  init(_ file: ReportFile) throws(ReportFault) {
    do throws(Diagnostic) {
      bill = try BillReader.read(file.bytes, file: file.path)
    } catch {
      throw ReportFault(error)
    }
  }

  func report(_ kind: any ReportKind.Type, _ file: ReportFile) throws(ReportFault) -> ToolReport {
    var draft = ReportDraft(try image(file), tool: tool)
    draft.takenAt = bill.created.flatMap { Timestamp($0) }
    draft.names = texts("RepoTag")
    draft.namedDigests = texts("RepoDigest").compactMap(\.digestOfName) + subjectDigests
    draft.addDetail("target", bill.subject?.name.shown)
    draft.addDetail("document", bill.identity?.shown)
    var tally = PackageTally()
    for package in bill.packages {
      guard let url = package.url else { continue }
      tally.add(url.name, version: url.version ?? package.version, type: url.type)
    }
    tally.fill(&draft)
    return draft.finished(kind, file)
  }

  /// The texts that the tool gave the image under a name: with a prefix in CycloneDX, without one in SPDX.
  private func texts(_ name: String) -> [String] {
    (bill.subject?.properties ?? []).filter { $0.name == name || $0.name.hasSuffix(":\(name)") }.map {
      $0.value.shown
    }
  }

  /// Syft gives an image its digest as a version, in CycloneDX and in SPDX.
  private var subjectDigests: [String] {
    guard let subject = bill.subject else { return [] }
    return
      (subject.digests
      + [subject.version, subject.url?.version, subject.name.digestOfName].compactMap(\.self))
      .compactMap(\.asDigest)
  }

  private func image(_ file: ReportFile) throws(ReportFault) -> MeasuredImage {
    let configDigest = texts("ImageID").first?.asDigest
    let isImage = bill.subject?.kind == .container || configDigest != nil
    guard isImage || file.imageName != nil else {
      throw ReportFault(
        .unsupported, "the list does not say that it is of an image",
        suggestion: "name the image that it is of with --image NAME")
    }
    let given = isImage ? bill.subject?.name.shown : nil
    let isFile = [".tar", ".gz", ".tgz"].contains { given?.hasSuffix($0) == true }
    let name = isFile ? texts("RepoTag").first ?? file.imageName ?? given : given
    return MeasuredImage(name: try file.name(name), configDigest: configDigest)
  }

  /// The tool and its version in `Tool: syft-1.18.1` or `syft 1.18.1`.
  private var tool: MeasuringTool {
    let prefix = "Tool: "
    let tools = bill.creators.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    let text = (tools.first ?? bill.creators.first ?? "").shown
    guard !text.isBlank else { return MeasuringTool(name: bill.format.description) }
    guard let cut = text.lastIndex(where: { $0 == "-" || $0 == " " }) else {
      return MeasuringTool(name: text)
    }
    let version = text[text.index(after: cut)...]
    guard !version.isEmpty, !text[..<cut].isEmpty else { return MeasuringTool(name: text) }
    return MeasuringTool(name: String(text[..<cut]), version: String(version))
  }
}
