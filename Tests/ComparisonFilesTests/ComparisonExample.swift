/// A comparison file that has every key once.
enum ComparisonExample {
  static let text = """
    schema: plimsoll-comparison-1
    id: node-base-images
    title: {ko: 제목, en: Title}
    purpose: {ko: 목적, en: Purpose}
    sources:
      - id: guide
        title: {ko: 안내서, en: Guide}
        url: https://example.org/guide
        date: 2026-08-27
        about:
          image: node:20-alpine
          digest: "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
          node: ">=18 <21"
          platform: linux/arm64
          date: 2026-08-01
          size: compressed
        places:
          - id: comparison-table
            title: {ko: 비교 테이블, en: Comparison table}
    facts:
      x-startup: {unit: ms, name: {ko: 시작 시간, en: start-up time}, definition: {ko: 정의, en: d}, direction: lower}
      x-cves: {kind: count, unit: {ko: 건, en: CVEs}, name: {ko: CVE 수, en: CVEs}, definition: {ko: 정의, en: d}}
      x-support-end: {kind: date, name: {ko: 지원 종료, en: end of support}, definition: {ko: 정의, en: d}}
      x-openssl: {kind: version, name: {ko: 버전, en: OpenSSL}, definition: {ko: 정의, en: d}}
    scales:
      - id: size
        name: {ko: 크기, en: Size}
        levels:
          - {id: smallest, name: {ko: 최소, en: smallest}}
          - {id: very-small, name: {ko: 매우 작음, en: very small}}
          - {id: very-large, name: {ko: 매우 큼, en: very large}}
    criteria:
      - id: image-size
        name: {ko: 이미지 크기, en: Image size}
        definition: {ko: 정의, en: Definition}
        value: bytes
        scale: size
        direction: lower
        measured_by: [transfer_size, content_size]
      - id: packages
        name: {ko: 패키지, en: Packages}
        definition: {ko: 정의, en: Definition}
        value: count
        unit: {ko: 개, en: packages}
      - id: package-manager
        name: {ko: 패키지 관리자, en: Package manager}
        definition: {ko: 정의, en: Definition}
        value: names
      - id: security
        name: {ko: 보안성, en: Security}
        definition: {ko: 정의, en: Definition}
        value: level
        scale: size
        indicators:
          - {fact: package_count, better: lower}
          - {fact: c_library, better: [glibc, musl]}
          - {fact: shells, better: none}
      - id: has-shell
        name: {ko: 셸, en: Shell}
        definition: {ko: 정의, en: Definition}
        value: yes-no
      - id: base-os
        name: {ko: 기반 OS, en: Base OS}
        definition: {ko: 정의, en: Definition}
        value: text
      - id: startup
        name: {ko: 시작, en: Start-up}
        definition: {ko: 정의, en: Definition}
        value: amount
        measured_by: [x-startup]
      - id: support
        name: {ko: 지원, en: Support}
        definition: {ko: 정의, en: Definition}
        value: date
        measured_by: [x-support-end]
      - id: openssl
        name: {ko: OpenSSL, en: OpenSSL}
        definition: {ko: 정의, en: Definition}
        value: version
        measured_by: [x-openssl]
    candidates:
      - id: node-alpine
        name: {ko: "node:alpine", en: "node:alpine"}
        summary: {ko: 요약, en: Summary}
        images: ["node:alpine", "node:*-alpine*"]
        measurement: {name: "node:24.20.0-alpine"}
      - id: multi-stage
        kind: strategy
        name: {ko: 멀티 스테이지, en: Multi-stage}
        stages: {build: [node-latest], run: [node-alpine]}
      - id: node-latest
        kind: image
        name: {ko: 기본, en: full}
        measurement: {digest: "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}
    claims:
      - candidate: node-alpine
        criterion: image-size
        stated: {ko: 매우 작음 (약 50MB), en: very small (about 50 MB)}
        values:
          - level: very-small
          - {about: 50 MB, tolerance: 20%}
          - exactly: 58,486,244 B
          - {range: [40 MB, 50 MB], tolerance: 5 MB}
          - range: [40 MB, 50 MB]
          - at_least: 300 MB
          - {at_most: 1.14 GiB, tolerance: 10%}
          - rank: smallest
          - relative: {to: node-latest, is: less}
          - {relative: {to: node-latest, ratio: 1/5}, tolerance: 20%}
          - relative: {to: node-latest, at_most: 20%}
          - {relative: {to: node-latest, at_least: 0.1}, tolerance: 5%}
          - words: {ko: 작음, en: small}
        source: guide
        place: comparison-table
      - candidate: multi-stage
        criterion: packages
        stated: {ko: 413, en: 413}
        values: [exactly: 413]
        about: node:24-slim
        source: guide
      - candidate: node-alpine
        criterion: package-manager
        stated: {ko: apk, en: apk}
        values: [names: [apk], only: [apk], contains: [apk], lacks: [apt, dnf]]
        source: guide
      - candidate: multi-stage
        criterion: package-manager
        stated: {ko: 없음, en: none}
        values: [names: []]
        source: guide
      - candidate: multi-stage
        criterion: has-shell
        stated: {ko: 예, en: yes}
        values: [yes_no: true]
        source: guide
      - candidate: multi-stage
        criterion: security
        stated: {ko: 모름, en: unknown}
        values: [unknown: true]
        source: guide
      - candidate: multi-stage
        criterion: base-os
        stated: {ko: 없음, en: none}
        values: [not_applicable: true]
        source: guide
      - candidate: node-alpine
        criterion: startup
        stated: {ko: 약 1초, en: about a second}
        values:
          - {about: 1 s, tolerance: 50 ms}
          - at_most: 1200 ms
        source: guide
      - candidate: node-alpine
        criterion: support
        stated: {ko: 2028년까지, en: through 2028}
        values: [at_least: 2028-12-31]
        source: guide
      - candidate: node-alpine
        criterion: openssl
        stated: {ko: 3.5, en: 3.5}
        values:
          - names: ["3.5"]
          - at_most: "3.6"
        source: guide
    tables:
      - id: comparison
        title: {ko: 비교, en: Comparison}
        corner: {ko: 특징, en: Feature}
        source: guide
        place: comparison-table
        rows: criteria
        candidates: [{candidate: node-alpine, name: {ko: 알파인, en: alpine}}]
        criteria: [{criterion: image-size, name: {ko: 크기, en: size}}]
    choices:
      - id: smallest
        situation: {ko: 상황, en: Situation}
        choose: [node-alpine, multi-stage]
        remark: {ko: 비고, en: Remark}
        source: guide
    cautions:
      - kind: discontinued
        text: {ko: 주의, en: Caution}
        candidates: [node-alpine]
        images: ["node:18*-alpine"]
        since: 2025-05-01
        source: guide
    recipes:
      - title: {ko: 제목, en: Title}
        summary: {ko: 요약, en: Summary}
        candidate: node-alpine
        dockerfile: |
          FROM node:24-alpine
          RUN npm ci
        source: guide
        place: comparison-table
    decision_makers: [Kim, Lee]
    consulted: [Park]
    informed: [the platform team]
    max_age_days: 90
    weights_by: {ko: 플랫폼 팀, en: the platform team}
    versions_because: {ko: LTS이므로, en: It is the LTS line.}
    drivers:
      - {fact: transfer_size, weight: 3, worst: 500 MB, best: 0 MB, at_most: 100 MB}
      - {fact: x-startup, weight: 1, worst: 2 s, best: 0 ms}
      - {fact: x-support-end, at_least: 2027-01-01}
    profiles:
      - id: smallest
        name: {ko: 최소, en: smallest}
        rule: smallest
        weights_by: {ko: 보안 팀, en: the security team}
        drivers:
          - {fact: build_tools, stage: build, weight: 2, better: some, any_of: [make]}
          - {rating: security, weight: 1}
          - {fact: shells, none: true, evidence: verified}
          - {fact: layer_count, better: lower, weight: 1, worst: 20, best: 1, at_least: 1}

    """
}
