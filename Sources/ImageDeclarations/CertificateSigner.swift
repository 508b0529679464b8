import ComparisonModel
import FoundationEssentials

/// What a certificate (RFC 5280) says of whom it was given to. It is read, and not verified.
enum CertificateSigner {
  /// The most bytes of a certificate: 64 KiB.
  static let maximumBytes = 64 << 10

  /// The signer in a certificate as text with its lines of `-----BEGIN CERTIFICATE-----`.
  static func signer(pem: String) -> DeclaredDocument.Signer? {
    guard pem.utf8.count <= maximumBytes else { return nil }
    let lines = pem.split(whereSeparator: \.isNewline).drop { !$0.hasPrefix("-----BEGIN CERTIFICATE") }
    return signer(base64: lines.dropFirst().prefix { !$0.hasPrefix("-----") }.joined())
  }

  /// The signer in a certificate in base64.
  static func signer(base64: String) -> DeclaredDocument.Signer? {
    guard base64.utf8.count <= maximumBytes, let data = Data(base64Encoded: base64) else { return nil }
    return signer(der: Array(data))
  }

  /// The signer in a certificate.
  ///
  /// The issuer is the one that Fulcio writes into an extension (1.3.6.1.4.1.57264.1.8, before it .1.1): who vouched for the
  /// identity; else the name of the certificate's own issuer. The subject is its alternative name, else its name.
  static func signer(der bytes: [UInt8]) -> DeclaredDocument.Signer? {
    guard let fields = DERValue(bytes[...])?.parts.first?.parts else { return nil }
    let named = fields.filter { $0.tag == sequence }
    // Signature algorithm, issuer, validity, subject, public key.
    guard named.count >= 5 else { return nil }
    let extensions = fields.first { $0.tag == 0xA3 }?.parts.first?.parts ?? []
    let issuer = self.extension(fulcioIssuer, in: extensions).flatMap { DERValue($0)?.text }
    let oldIssuer = self.extension(oldFulcioIssuer, in: extensions)
      .flatMap { String(validating: $0, as: UTF8.self) }
    let alternative = self.extension(alternativeName, in: extensions)
      .flatMap { DERValue($0)?.parts.first { [0x81, 0x82, 0x86].contains($0.tag) }?.text }
    return DeclaredDocument.Signer(
      issuer: issuer ?? oldIssuer ?? name(named[1]), subject: alternative ?? name(named[3]))
  }

  private static let sequence: UInt8 = 0x30
  private static let fulcioIssuer: [UInt8] = [0x2B, 6, 1, 4, 1, 0x83, 0xBF, 0x30, 1, 8]
  private static let oldFulcioIssuer: [UInt8] = [0x2B, 6, 1, 4, 1, 0x83, 0xBF, 0x30, 1, 1]
  private static let alternativeName: [UInt8] = [0x55, 0x1D, 0x11]
  private static let commonName: [UInt8] = [0x55, 0x04, 0x03]
  private static let organisation: [UInt8] = [0x55, 0x04, 0x0A]

  /// The content of an extension.
  private static func `extension`(_ id: [UInt8], in extensions: [DERValue]) -> ArraySlice<UInt8>? {
    extensions.lazy.map(\.parts)
      .first { $0.first?.content.elementsEqual(id) == true }?.last?.content
  }

  /// The common name of a name, else the organisation.
  private static func name(_ name: DERValue) -> String? {
    let pairs = name.parts.flatMap(\.parts).map(\.parts).filter { $0.count == 2 }
    for wanted in [commonName, organisation] {
      if let pair = pairs.first(where: { $0[0].content.elementsEqual(wanted) }), let text = pair[1].text {
        return text
      }
    }
    return nil
  }
}
