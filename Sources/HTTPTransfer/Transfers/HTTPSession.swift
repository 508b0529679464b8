internal import CHTTPShim
import Messages

/// Connections to one origin, and at most one transfer at a time.
///
/// Unchecked `Sendable`: it belongs to one request at a time, and the pool hands it on.
final class HTTPSession: @unchecked Sendable {
  private let handle: OpaquePointer

  /// Makes a session; nil where libcurl is not installed, or there is no memory.
  init?() {
    guard let handle = hs_session_create() else { return nil }
    self.handle = handle
  }

  deinit {
    hs_session_free(handle)
  }

  /// Sends a request, and waits for the head of its answer.
  func open(
    _ request: HTTPRequest, access: HTTPAccess, limits: HTTPLimits
  ) throws(HTTPError) -> HTTPResponseHead {
    let origin = request.url.origin
    let trust = try access.trust(origin)
    let lines = (request.fields + [request.authorization].compactMap { $0 }).map { "\($0.name): \($0.value)" }
    let texts = CTexts([
      request.url.text, access.unixSocket, access.proxies.proxy(for: origin), access.proxies.exceptions,
      trust.authoritiesFile, trust.authoritiesFolder, trust.clientCertificate, trust.clientKey,
    ])
    let headers = CTexts(lines)
    let status = request.body.withUnsafeBufferPointer { body in
      trust.authorities.withUnsafeBufferPointer { authorities in
        headers.withPointers { headers in
          var sent = hs_request()
          (sent.url, sent.unix_socket, sent.proxy, sent.no_proxy) = (texts[0], texts[1], texts[2], texts[3])
          (sent.authorities_file, sent.authorities_folder) = (texts[4], texts[5])
          (sent.client_certificate, sent.client_key) = (texts[6], texts[7])
          sent.method = request.method.number
          (sent.body, sent.body_count) = (body.baseAddress, body.count)
          (sent.headers, sent.header_count) = (headers, lines.count)
          if !authorities.isEmpty {
            (sent.authorities, sent.authorities_count) = (authorities.baseAddress, authorities.count)
          }
          sent.verifies_certificates = trust.verifiesCertificates
          sent.connect_milliseconds = limits.connectMilliseconds
          sent.maximum_header_bytes = limits.maximumHeaderBytes
          sent.maximum_header_count = limits.maximumHeaderCount
          return hs_session_open(handle, &sent, limits.firstByteMilliseconds)
        }
      }
    }
    guard status == 0 else { throw failure(status, at: request.url, access, limits) }
    return head(of: request.url)
  }

  private func head(of url: HTTPURL) -> HTTPResponseHead {
    var count = 0
    let lines = hs_session_headers(handle, &count)
    return HTTPResponseHead(
      status: hs_session_status(handle),
      fields: HTTPFields(lines: UnsafeBufferPointer(start: lines, count: count)), url: url)
  }

  /// Reads on in the body.
  /// - Returns: how many bytes were read; 0 at the end only.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, of url: HTTPURL, _ access: HTTPAccess, _ limits: HTTPLimits
  ) throws(HTTPError) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    let count = hs_session_read(
      handle, start, buffer.count, limits.silenceMilliseconds, limits.minimumBytes)
    guard count >= 0 else { throw failure(Int32(count), at: url, access, limits) }
    return count
  }

  /// Reads on to the end, where that comes soon.
  func passOver(_ maximumBytes: Int, _ milliseconds: Int64) {
    withUnsafeTemporaryAllocation(byteCount: maximumBytes, alignment: 16) { buffer in
      guard let start = buffer.baseAddress else { return }
      var left = maximumBytes
      while left > 0 {
        let count = hs_session_read(handle, start, left, milliseconds, 1)
        guard count > 0 else { return }
        left -= count
      }
    }
  }

  /// Ends the transfer, so that the session can be used again.
  func close() {
    hs_session_close(handle)
  }
}

extension HTTPSession {
  private func failure(
    _ status: Int32, at url: HTTPURL, _ access: HTTPAccess, _ limits: HTTPLimits
  ) -> HTTPError {
    let (code, why) = explanation(status, url.origin, limits)
    let detail = String(cString: hs_session_detail(handle))
    let isTold = [.untrusted, .notTLS, .certificateFiles, .proxy, .malformed, .system].contains(code)
    return HTTPError(
      code, at: access.unixSocket ?? url.origin.authority,
      why: isTold && !detail.isEmpty ? "\(why) (\(detail))" : why)
  }

  private func explanation(
    _ status: Int32, _ origin: HTTPOrigin, _ limits: HTTPLimits
  ) -> (HTTPError.Code, Message) {
    switch status {
    case hs_unresolvable.rawValue: (.unresolvable, "the name '\(origin.host)' leads to no address")
    case hs_unreachable.rawValue: (.unreachable, "nothing answers there")
    case hs_connect_timeout.rawValue:
      (.unreachable, "no connection stands after \(limits.connectMilliseconds / 1000) seconds")
    case hs_silent.rawValue:
      (.timedOut, "nothing, or less than \(limits.minimumBytes) bytes, came for \(silence(limits)) seconds")
    case hs_interrupted.rawValue: (.interrupted, "the connection ended before the answer did")
    case hs_untrusted.rawValue: (.untrusted, "its certificate is not trusted")
    case hs_not_tls.rawValue: (.notTLS, "it does not speak TLS with us")
    case hs_headers_too_large.rawValue:
      (
        .limitExceeded,
        "the head of its answer has more than \(limits.maximumHeaderCount) lines or \(limits.maximumHeaderBytes) bytes"
      )
    case hs_malformed.rawValue: (.malformed, "what it sends is no HTTP")
    case hs_proxy.rawValue: (.proxy, "the proxy refuses")
    case hs_certificate_files.rawValue: (.certificateFiles, "the files of certificates cannot be used")
    case hs_no_memory.rawValue: (.system, "there is no memory for a transfer")
    default: (.system, "the transfer failed")
    }
  }

  private func silence(_ limits: HTTPLimits) -> Int64 {
    (hs_session_status(handle) == 0 ? limits.firstByteMilliseconds : limits.silenceMilliseconds) / 1000
  }
}

extension HTTPRequest.Method {
  fileprivate var number: Int32 {
    switch self {
    case .get: Int32(hs_get.rawValue)
    case .head: Int32(hs_head.rawValue)
    case .post: Int32(hs_post.rawValue)
    case .put: Int32(hs_put.rawValue)
    }
  }
}
