import CXMLShim

/// Checks a document against a profile's DTD while its bytes arrive.
///
/// No tree is built: memory grows with the depth of the document, its identifiers and its forward references,
/// not with its length. Nothing outside the document is read, whatever it names: no external entity,
/// no DTD of its own, no network. Entities of the profile (`&nbsp;`) are known where the DOCTYPE names a DTD.
///
/// One validator checks one document, on one thread at a time. Several may work at once.
public final class XMLValidator: XMLChecker {
  private let handle: OpaquePointer
  private let definition: DocumentTypeDefinition
  private let collector = XMLFaultCollector()

  /// A validator for one document.
  /// - Throws: ``DocumentTypeDefinitionError`` when the profile's DTD is not installed or cannot be read.
  public init(
    profile: XMLProfile = .strict, limits: XMLLimits = XMLLimits()
  ) throws(DocumentTypeDefinitionError) {
    definition = try DocumentTypeDefinition.of(profile)
    var bounds = limits.shared
    let handle = xs_validator_create(
      definition.handle, &bounds,
      { context, severity, code, line, column, message, count in
        guard let context else { return }
        let text = UnsafeBufferPointer(start: message, count: count)
        Unmanaged<XMLFaultCollector>.fromOpaque(context).takeUnretainedValue()
          .collect(severity: severity, code: code, line: line, column: column, message: text)
      },
      Unmanaged.passUnretained(collector).toOpaque())
    guard let handle else {
      throw DocumentTypeDefinitionError(code: .outOfMemory, profile: profile, detail: "")
    }
    self.handle = handle
  }

  deinit {
    xs_validator_free(handle)
  }

  /// Takes the next bytes of the document. Chunks may be cut anywhere, inside a character too.
  public func consume(_ bytes: UnsafeRawBufferPointer) {
    xs_validator_consume(handle, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
  }

  /// Takes the next bytes of the document. Chunks may be cut anywhere, inside a character too.
  public func consume(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { consume($0) }
  }

  /// Whether a fault has ended the reading already, so that further bytes would be ignored.
  public var hasStopped: Bool { xs_validator_stopped_early(handle) }

  /// Ends the document and gives every fault found in it. What comes after is ignored.
  public func finish() -> XMLValidation {
    xs_validator_finish(handle)
    let all = xs_validator_fault_count(handle)
    return XMLValidation(
      faults: collector.faultsByPlace(),
      uncollectedFaults: all - UInt64(collector.faults.count),
      errorCount: xs_validator_error_count(handle),
      stoppedEarly: xs_validator_stopped_early(handle))
  }

  /// Checks a document that is in memory.
  /// - Throws: ``DocumentTypeDefinitionError`` when the profile's DTD is not installed or cannot be read.
  public static func validate(
    _ document: [UInt8], profile: XMLProfile = .strict, limits: XMLLimits = XMLLimits()
  ) throws(DocumentTypeDefinitionError) -> XMLValidation {
    let validator = try XMLValidator(profile: profile, limits: limits)
    validator.consume(document)
    return validator.finish()
  }
}

extension XMLLimits {
  /// The bounds as the C side takes them.
  fileprivate var shared: xs_limits {
    xs_limits(
      reported_faults: maximumCollectedFaults, faults: maximumFaults, bytes: maximumDocumentBytes,
      depth: maximumElementDepth, attributes: maximumAttributes, namespaces: maximumNamespaces,
      entity_bytes: maximumEntityBytes, references: maximumForwardReferences)
  }
}
