import Testing

/// The facts of the guide, looked up one by one in the reports of both languages.
@Suite struct GuideFactsTests {
  private static func page(_ format: String, _ language: String) throws -> ReadBack {
    try ReadBack.builtInReport(format, language)
  }

  @Test(arguments: ["md", "xhtml"])
  func `the comparison table stands as the guide states it`(format: String) throws {
    #expect(
      try Self.page(format, "ko").plainTable(ReadBack.TablePosition.stated) == [
        ["특징", "node (기본/Debian)", "node:alpine"],
        ["이미지 크기", "매우 큼 (약 300MB+)", "매우 작음 (약 50MB)"],
        ["패키지 관리자", "apt", "apk"],
        ["C 라이브러리", "glibc", "musl"],
        ["권장 용도", "복잡한 의존성, 빠른 개발", "프로덕션 환경, 마이크로서비스"],
      ])
    #expect(
      try Self.page(format, "en").plainTable(ReadBack.TablePosition.stated) == [
        ["Feature", "node (default/Debian)", "node:alpine"],
        ["Image size", "very large (about 300 MB or more)", "very small (about 50 MB)"],
        ["Package manager", "apt", "apk"],
        ["C library", "glibc", "musl"],
        ["Recommended use", "complex dependencies, fast development", "production, microservices"],
      ])
  }

  @Test(arguments: ["md", "xhtml"])
  func `the summary table stands as the guide states it`(format: String) throws {
    #expect(
      try Self.page(format, "ko").plainTable(ReadBack.TablePosition.summary) == [
        ["이미지 타입", "기반 OS", "용량", "호환성", "보안성"],
        ["node:latest", "Debian", "매우 큼", "최고", "보통"],
        ["node:slim", "Debian (최소화)", "중간", "높음", "좋음"],
        ["node:alpine", "Alpine Linux", "매우 작음", "낮음", "매우 좋음"],
        ["Distroless", "없음 (런타임만)", "최소", "보통", "최고"],
      ])
    #expect(
      try Self.page(format, "en").plainTable(ReadBack.TablePosition.summary) == [
        ["Image type", "Base OS", "Size", "Compatibility", "Security"],
        ["node:latest", "Debian", "very large", "best", "moderate"],
        ["node:slim", "Debian (minimised)", "medium", "high", "good"],
        ["node:alpine", "Alpine Linux", "very small", "low", "very good"],
        ["Distroless", "none (runtime only)", "smallest", "moderate", "best"],
      ])
  }

  @Test(arguments: GuideFact.claims)
  func `a claim of the guide is in each report with its candidate and criterion`(fact: GuideFact) throws {
    for (language, words) in [("ko", fact.ko), ("en", fact.en)] {
      let findings = try Self.page("findings.csv", language).plainTable(0)
      #expect(
        findings.contains { $0[0] == fact.candidate && $0[2] == fact.criterion && $0[4] == words },
        "\(words)")
      #expect(try Self.page("md", language).holds(words), "\(words)")
      #expect(try Self.page("xhtml", language).holds(words), "\(words)")
    }
  }

  @Test(arguments: GuideFact.advice)
  func `what the guide advises is in each report that people read`(fact: GuideFact) throws {
    for (language, words) in [("ko", fact.ko), ("en", fact.en)] {
      #expect(try Self.page("md", language).holds(words), "\(words)")
      #expect(try Self.page("xhtml", language).holds(words), "\(words)")
    }
  }

  @Test(arguments: ["md", "xhtml"], GuideFact.choices)
  func `each rule of choice names its situation and its candidate`(format: String, rule: [String]) throws {
    for (language, words) in [("ko", Array(rule[..<2])), ("en", Array(rule[2...]))] {
      let rows = try Self.page(format, language).plainTable(ReadBack.TablePosition.choices)
      #expect(rows.contains { Array($0[..<2]) == words }, "\(words)")
    }
  }

  @Test(arguments: ["md", "xhtml"])
  func `the published sizes are on the page to the byte`(format: String) throws {
    for language in ["ko", "en"] {
      let page = try Self.page(format, language)
      for bytes in ["409,613,156 B", "80,728,745 B", "58,486,244 B"] { #expect(page.holds(bytes)) }
      for packages in ["413 (dpkg)", "88 (dpkg)", "18 (apk)"] { #expect(page.holds(packages)) }
    }
  }
}
