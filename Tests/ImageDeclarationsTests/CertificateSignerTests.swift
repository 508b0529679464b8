import ComparisonModel
import Testing

@testable import ImageDeclarations

/// Whom a certificate names. The certificates were made by OpenSSL 3.0, with the extensions that Fulcio writes.
@Suite struct CertificateSignerTests {
  private static let workflow = """
    -----BEGIN CERTIFICATE-----
    MIICDDCCAbKgAwIBAgIUNWv7Z3jHgaoMsgdF4V9XjJpg5YkwCgYIKoZIzj0EAwIw
    FzEVMBMGA1UECgwMVGVzdCBTaWduZXJzMB4XDTI2MTEyNzA0NDQyOFoXDTM2MTEy
    NDA0NDQyOFowFzEVMBMGA1UECgwMVGVzdCBTaWduZXJzMFkwEwYHKoZIzj0CAQYI
    KoZIzj0DAQcDQgAEjgNDpA1esNKGJM1StI6z0ief+X3tZh4ZzvbkCYOzTIOu6V64
    epYljcdekTdWkP11CRkEfZLkO2xE2K8N43nmeKOB2zCB2DBXBgNVHREEUDBOhkxo
    dHRwczovL2dpdGh1Yi5jb20vZXhhbXBsZS9hcHAvLmdpdGh1Yi93b3JrZmxvd3Mv
    cmVsZWFzZS55bWxAcmVmcy9oZWFkcy9tYWluMDsGCisGAQQBg78wAQgELQwraHR0
    cHM6Ly90b2tlbi5hY3Rpb25zLmdpdGh1YnVzZXJjb250ZW50LmNvbTAhBgorBgEE
    AYO/MAEBBBNodHRwczovL29sZC5leGFtcGxlMB0GA1UdDgQWBBQt4+nuuKvth/CH
    uq35DxRrimSA9DAKBggqhkjOPQQDAgNIADBFAiAPzxicZ/QMd9whWG26q4sQ8hNY
    XGCI9IIBIPZNedEXRAIhAOCVRB3pc8nZLcWb9Nsa4EX1W62XpqpB5uh9mlPME1Cu
    -----END CERTIFICATE-----
    """
  private static let person = """
    -----BEGIN CERTIFICATE-----
    MIIBlDCCATqgAwIBAgIUAc78WYxVlEm2tRdbCoGMKJT1YOwwCgYIKoZIzj0EAwIw
    FzEVMBMGA1UECgwMVGVzdCBTaWduZXJzMB4XDTI2MTEyNzA0NDQyOFoXDTM2MTEy
    NDA0NDQyOFowFzEVMBMGA1UECgwMVGVzdCBTaWduZXJzMFkwEwYHKoZIzj0CAQYI
    KoZIzj0DAQcDQgAEjgNDpA1esNKGJM1StI6z0ief+X3tZh4ZzvbkCYOzTIOu6V64
    epYljcdekTdWkP11CRkEfZLkO2xE2K8N43nmeKNkMGIwIQYKKwYBBAGDvzABAQQT
    aHR0cHM6Ly9vbGQuZXhhbXBsZTAeBgNVHREEFzAVgRNzb21lb25lQGV4YW1wbGUu
    b3JnMB0GA1UdDgQWBBQt4+nuuKvth/CHuq35DxRrimSA9DAKBggqhkjOPQQDAgNI
    ADBFAiAfdpt0/GWvRRakW8TDxGDXgEmoxJVp9HLgCaZMSnwg4AIhAMfxDtuYNLBj
    r7xz/K+2sICnuuUskv9J19eZOwTN13O7
    -----END CERTIFICATE-----
    """
  private static let company = """
    -----BEGIN CERTIFICATE-----
    MIIByTCCAW+gAwIBAgIUAbcQKwNzj2upJ0Fa5+sb18tkP/swCgYIKoZIzj0EAwIw
    OjELMAkGA1UEBhMCS1IxEDAOBgNVBAoMB0V4YW1wbGUxGTAXBgNVBAMMEG5vdGF0
    aW9uLmV4YW1wbGUwHhcNMjYxMTI3MDQ0NDI4WhcNMzYxMTI0MDQ0NDI4WjA6MQsw
    CQYDVQQGEwJLUjEQMA4GA1UECgwHRXhhbXBsZTEZMBcGA1UEAwwQbm90YXRpb24u
    ZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABI4DQ6QNXrDShiTNUrSO
    s9Inn/l97WYeGc725AmDs0yDruleuHqWJY3HXpE3VpD9dQkZBH2S5DtsRNivDeN5
    5nijUzBRMB0GA1UdDgQWBBQt4+nuuKvth/CHuq35DxRrimSA9DAfBgNVHSMEGDAW
    gBQt4+nuuKvth/CHuq35DxRrimSA9DAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49
    BAMCA0gAMEUCIF8C99/WpnpbDXsQSSE9GET7Xs/caYapOO+3vA8IVdkdAiEApRbn
    1vBnfO/g9Ras0YiP/7Q+RpKS8FERWTwA4h/+Ff4=
    -----END CERTIFICATE-----
    """

  @Test func `a workflow is named with who vouches for it`() throws {
    let signer = try #require(CertificateSigner.signer(pem: Self.workflow))
    #expect(signer.issuer == "https://token.actions.githubusercontent.com")
    #expect(
      signer.subject == "https://github.com/example/app/.github/workflows/release.yml@refs/heads/main")
  }

  @Test func `the older extension is read where the newer is not there`() throws {
    let signer = try #require(CertificateSigner.signer(pem: Self.person))
    #expect(signer.issuer == "https://old.example")
    #expect(signer.subject == "someone@example.org")
  }

  @Test func `without them the names of the certificate itself are told`() throws {
    let signer = try #require(CertificateSigner.signer(pem: Self.company))
    #expect(signer.issuer == "notation.example")
    #expect(signer.subject == "notation.example")
  }

  @Test func `a certificate that is cut anywhere is refused or read to its end, and never beyond`() throws {
    let base64 = Self.workflow.split(separator: "\n").dropFirst().dropLast().joined()
    for length in 0..<base64.count {
      let part = String(base64.prefix(length))
      _ = CertificateSigner.signer(base64: part + String(repeating: "=", count: (4 - length % 4) % 4))
    }
    #expect(CertificateSigner.signer(base64: String(base64.prefix(64))) == nil)
    #expect(CertificateSigner.signer(der: [0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF, 0]) == nil)
  }
}
