import Testing

/// A part of the example that is replaced by something faulty, and the diagnostics expected at the marks.
struct ComparisonFault: CustomTestStringConvertible, Sendable {
  let part: String
  let replacement: String
  let codes: [String: String]

  var testDescription: String { replacement }

  init(_ part: String, _ replacement: String, _ codes: String...) {
    self.part = part
    self.replacement = replacement
    let marks = ["1️⃣", "2️⃣", "3️⃣", "4️⃣"]
    self.codes = Dictionary(zip(marks, codes)) { first, _ in first }
  }

  static let all: [ComparisonFault] = declarations + claims + tablesAndRemarks

  private static let copy =
    "{id: 1️⃣packages, name: {ko: a, en: a}, definition: {ko: a, en: a}, value: words}"
  private static let twin = "{id: 1️⃣node-alpine, name: {ko: a, en: a}}"

  private static let declarations: [ComparisonFault] = [
    .init("plimsoll-comparison-1", "1️⃣plimsoll-comparison-2", "unknown-schema"),
    .init("schema: plimsoll-comparison-1\n", "1️⃣", "missing-key"),
    .init("title: {ko: 제목, en: Title}", "title: 1️⃣{en: Title}", "missing-translation"),
    .init("title: {ko: 제목, en: Title}", "title: {ko: 제목, en: Title, 1️⃣korean: 題}", "invalid-language"),
    .init("title: {ko: 제목, en: Title}", "title: 1️⃣[a]", "wrong-type"),
    .init(
      "title: {ko: 제목, en: Title}", "language: 1️⃣en_US\ntitle: 2️⃣{}", "invalid-language", "wrong-type"),
    .init("title: {ko: 제목, en: Title}", "title: {ko: 제목, en: 1️⃣\" \"}", "empty-value"),
    .init("title: {ko: 제목, en: Title}", "title: {ko: 제목, 1️⃣en: }", "empty-value"),
    .init("title: {ko: 제목, en: Title}", "title: {ko: 제목, en: 1️⃣\"\\0\"}", "control-character"),
    .init("title: {ko: 제목, en: Title}", "title: {ko: 제목, en: 1️⃣[a]}", "wrong-type"),
    .init("id: guide\n    title:", "1️⃣id: guide\n    2️⃣titel:", "missing-key", "unknown-key"),
    .init("id: guide\n    title: {ko: 안내서, en: Guide}\n", "1️⃣id: guide\n", "missing-key"),
    .init("https://example.org/guide", "1️⃣javascript:alert(1)", "invalid-address"),
    .init("https://example.org/guide", "1️⃣https:///guide", "invalid-address"),
    .init("date: 2026-08-27", "date: 1️⃣2026-02-30", "invalid-date"),
    .init("date: 2026-08-27", "date: 1️⃣27.8.2026", "invalid-date"),
    .init("    image: node:20-alpine", "    image: 1️⃣Node 20", "invalid-image"),
    .init("    image: node:20-alpine", "    image: 1️⃣20", "invalid-image"),
    .init(
      "    image: node:20-alpine\n      digest: \"sha256:0",
      "    image: node@sha256:\(String(repeating: "f", count: 64))\n      digest: 1️⃣\"sha256:0",
      "wrong-subject"),
    .init("    node: \">=18 <21\"", "    node: 1️⃣fourteen", "invalid-version"),
    .init("    node: \">=18 <21\"", "    node: 1️⃣\">=21 <18\"", "invalid-version"),
    .init("    platform: linux/arm64", "    platform: 1️⃣arm64", "invalid-platform"),
    .init("    date: 2026-08-01", "    date: 1️⃣2026-13-01", "invalid-date"),
    .init("    size: compressed", "    size: 1️⃣compresed", "unknown-size"),
    .init("    size: compressed", "    1️⃣sise: compressed", "unknown-key"),
    .init("about: node:24-slim", "about: 1️⃣node 24", "invalid-image"),
    .init("about: node:24-slim", "about: 1️⃣[node:24]", "wrong-type"),
    .init("about: node:24-slim", "about: 1️⃣{}", "empty-value"),
    .init(
      "stated: {ko: 매우 작음 (약 50MB), en: very small (about 50 MB)}",
      "stated: 매우 작음\n    about: 1️⃣{size: engine_size}", "size-does-not-fit"),
    .init("{id: very-large,", "{id: 1️⃣smallest,", "duplicate-id"),
    .init("value: bytes", "value: 1️⃣byte", "unknown-word"),
    .init("x-cves: {kind", "1️⃣cves: {kind", "invalid-id"),
    .init("x-cves: {kind", "1️⃣x-CVEs: {kind", "invalid-id"),
    .init("x-cves: {kind", "1️⃣transfer_size: {kind", "invalid-id"),
    .init("{kind: count, unit: {ko: 건, en: CVEs},", "{unit: 1️⃣MS,", "invalid-unit"),
    .init("{kind: count, unit: {ko: 건, en: CVEs},", "{unit: 1️⃣\"5 ms\",", "invalid-unit"),
    .init("{kind: count, unit: {ko: 건, en: CVEs},", "{unit: 1️⃣{ko: 건, en: CVEs},", "wrong-type"),
    .init("{kind: count, unit: {ko: 건, en: CVEs},", "1️⃣{", "missing-key"),
    .init("{kind: count, unit", "{kind: 1️⃣duration, unit", "unknown-word"),
    .init("{kind: count, unit: {ko: 건, en: CVEs},", "1️⃣{kind: count,", "missing-unit"),
    .init("{kind: date,", "{kind: date, unit: 1️⃣ms,", "unneeded-unit"),
    .init(
      "{kind: count, unit: {ko: 건, en: CVEs}, name: {ko: CVE 수, en: CVEs}",
      "1️⃣{kind: count, unit: {ko: 건, en: CVEs}, name: {ko: CVE 수, en: start-up time}", "duplicate-name"),
    .init("measured_by: [x-startup]", "measured_by: [1️⃣x-strtup]", "unknown-fact"),
    .init("measured_by: [x-startup]", "measured_by: [x-startup, 1️⃣x-cves]", "fact-does-not-fit"),
    .init("at_most: 1200 ms", "at_most: 1️⃣1200 MB", "wrong-unit"),
    .init("at_most: 1200 ms", "at_most: 1️⃣1200", "missing-unit"),
    .init("at_most: 1200 ms", "at_most: 1️⃣1200 Ms", "invalid-amount"),
    .init("at_least: 2028-12-31", "at_least: 1️⃣2028-02-30", "invalid-date"),
    .init("at_most: \"3.6\"", "at_most: 1️⃣\"3.6.x\"", "invalid-amount"),
    .init("worst: 2 s, best: 0 ms", "worst: 2 s, best: 1️⃣3 s", "reversed-anchors"),
    .init("[transfer_size, content_size]", "[transfer_size, 1️⃣content_sise]", "unknown-fact"),
    .init("direction: lower", "direction: 1️⃣down", "unknown-word"),
    .init("    scale: size\n    direction", "    scale: 1️⃣sizes\n    direction", "unknown-scale"),
    .init("value: names", "value: names\n    unit: 1️⃣{ko: 개, en: things}", "unneeded-unit"),
    .init("- id: package-manager", "- \(copy)\n  - id: package-manager", "duplicate-id"),
    .init("- id: node-latest", "- \(twin)\n  - id: node-latest", "duplicate-id"),
    .init(
      "- id: node-latest",
      "- 1️⃣id: only-a-plan\n    kind: strategy\n    name: {ko: a, en: a}\n  - id: node-latest",
      "missing-stages"),
    .init("kind: image\n", "stages: 1️⃣{build: [node-latest], run: [node-latest]}\n", "unneeded-stages"),
    .init("run: [node-alpine]", "run: [1️⃣node-alpin]", "unknown-candidate"),
    .init("run: [node-alpine]", "run: [1️⃣multi-stage]", "stage-is-no-image"),
    .init("run: [node-alpine]", "run: 1️⃣[]", "list-too-short"),
    .init("digest: \"sha256:0", "digest: 1️⃣\"sha256:", "invalid-digest"),
    .init("{name: \"node:24.20.0-alpine\"}", "1️⃣{}", "wrong-selection"),
    .init(
      "{name: \"node:24.20.0-alpine\"}",
      "1️⃣{name: a, digest: \"sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"}",
      "wrong-selection"),
    .init("{name: \"node:24.20.0-alpine\"}", "{name: a, platform: 1️⃣arm64}", "invalid-platform"),
    .init(
      "measured_by: [transfer_size, content_size]", "measured_by: [transfer_size, 1️⃣package_count]",
      "fact-does-not-fit"),
    .init("value: names", "value: names\n    measured_by: [1️⃣layer_count]", "fact-does-not-fit"),
    .init("value: yes-no", "value: yes-no\n    measured_by: [1️⃣transfer_size]", "fact-does-not-fit"),
    .init("{name: \"node:24.20.0-alpine\"}", "1️⃣newest", "wrong-type"),
  ]

  private static let claims: [ComparisonFault] = [
    .init("- candidate: node-alpine", "- candidate: 1️⃣node-alpin", "unknown-candidate"),
    .init("criterion: image-size\n", "criterion: 1️⃣image-sise\n", "unknown-criterion"),
    .init("level: very-small", "level: 1️⃣very-smal", "unknown-level"),
    .init("values: [exactly: 413]", "values: [1️⃣level: smallest]", "value-does-not-fit"),
    .init("values: [exactly: 413]", "values: [exactly: 1️⃣413 MB]", "unneeded-unit"),
    .init("values: [exactly: 413]", "values: [exactly: 1️⃣41.3]", "invalid-amount"),
    .init("values: [exactly: 413]", "values: [1️⃣{exactly: 58,486,244 B}]", "unquoted-number"),
    .init("at_least: 300 MB", "at_least: 1️⃣300", "missing-unit"),
    .init("at_least: 300 MB", "at_least: 1️⃣300 mb", "invalid-amount"),
    .init("at_least: 300 MB", "at_least: 1️⃣99999999999999999999 MB", "invalid-amount"),
    .init("at_least: 300 MB", "1️⃣atleast: 300 MB", "unknown-key"),
    .init("exactly: 58,486,244 B", "exactly: 58,486,244 B\n        tolerance: 1️⃣20%", "unneeded-tolerance"),
    .init("{about: 50 MB, tolerance: 20%}", "1️⃣{about: 50 MB}", "missing-tolerance"),
    .init("{about: 50 MB, tolerance: 20%}", "{about: 50 MB, tolerance: 1️⃣lots}", "invalid-tolerance"),
    .init("{about: 50 MB, tolerance: 20%}", "{about: 50 MB, tolerance: 1️⃣5}", "missing-unit"),
    .init("{about: 50 MB, tolerance: 20%}", "1️⃣{tolerance: 20%}", "wrong-value"),
    .init("{about: 50 MB, tolerance: 20%}", "1️⃣{}", "wrong-value"),
    .init("- range: [40 MB, 50 MB]", "- range: 1️⃣[50 MB, 40 MB]", "reversed-range"),
    .init("- range: [40 MB, 50 MB]", "- range: 1️⃣[50 MB]", "wrong-type"),
    .init("values: [names: [apk],", "values: [names: 1️⃣apk,", "wrong-type"),
    .init("level: very-small", "1️⃣names: [apk]", "value-does-not-fit"),
    .init("level: very-small", "1️⃣contains: [apk]", "value-does-not-fit"),
    .init("contains: [apk]", "contains: 1️⃣[]", "list-too-short"),
    .init("lacks: [apt, dnf]", "lacks: [apt, 1️⃣[dnf]]", "wrong-type"),
    .init("lacks: [apt, dnf]", "1️⃣rank: most", "value-does-not-fit"),
    .init(
      "lacks: [apt, dnf]", "1️⃣{relative: {to: node-latest, is: less}}", "value-does-not-fit"),
    .init("rank: smallest", "rank: 1️⃣smalest", "unknown-word"),
    .init("rank: smallest", "rank: smallest\n        tolerance: 1️⃣20%", "unneeded-tolerance"),
    .init("{to: node-latest, is: less}", "{to: 1️⃣node-latst, is: less}", "unknown-candidate"),
    .init("{to: node-latest, is: less}", "{to: 1️⃣node-alpine, is: less}", "wrong-relation"),
    .init("{to: node-latest, is: less}", "{to: node-latest, is: 1️⃣smaller}", "unknown-word"),
    .init("{to: node-latest, is: less}", "1️⃣{to: node-latest}", "wrong-relation"),
    .init("{to: node-latest, is: less}", "1️⃣{to: node-latest, is: less, ratio: 1/2}", "wrong-relation"),
    .init("{to: node-latest, is: less}", "1️⃣{is: less}", "missing-key"),
    .init(
      "{to: node-latest, is: less}", "{to: node-latest, is: less}\n        tolerance: 1️⃣5%",
      "unneeded-tolerance"),
    .init(
      "{to: node-latest, ratio: 1/5}, tolerance: 20%", "{to: node-latest, ratio: 1️⃣1/5}", "missing-tolerance"),
    .init("ratio: 1/5}", "ratio: 1️⃣half}", "invalid-ratio"),
    .init("ratio: 1/5}", "ratio: 1️⃣0%}", "invalid-ratio"),
    .init("1/5}, tolerance: 20%", "1/5}, tolerance: 1️⃣5 MB", "invalid-tolerance"),
    .init("[yes_no: true]", "[yes_no: 1️⃣yes]", "wrong-type"),
    .init("[unknown: true]", "[unknown: 1️⃣false]", "wrong-type"),
    .init("[unknown: true]", "[1️⃣exactly: 5 MB]", "value-does-not-fit"),
    .init("[not_applicable: true]", "[names: 1️⃣[a, b]]", "value-does-not-fit"),
    .init("[not_applicable: true]", "[1️⃣level: smallest]", "value-does-not-fit"),
    .init("place: comparison-table\n", "place: 1️⃣comparison-tabel\n", "unknown-place"),
    .init(
      "- candidate: node-alpine\n    criterion: image-size", "- 1️⃣criterion: image-size", "missing-key"),
  ]

  private static let tablesAndRemarks: [ComparisonFault] = [
    .init("{fact: package_count, better: lower}", "{fact: package_count, better: 1️⃣less}", "unknown-word"),
    .init("worst: 500 MB, best: 0 MB", "worst: 0 MB, best: 1️⃣500 MB", "reversed-anchors"),
    .init("weight: 3, worst: 500 MB, best: 0 MB", "weight: 1️⃣heavy", "invalid-number"),
    .init("at_most: 100 MB}", "at_most: 1️⃣100}", "missing-unit"),
    .init("{rating: security, weight: 1}", "{rating: 1️⃣packages, weight: 1}", "rating-without-scale"),
    .init("{rating: security, weight: 1}", "1️⃣{rating: security}", "wrong-driver"),
    .init("{rating: security, weight: 1}", "{rating: security, weight: 1, none: 1️⃣true}", "wrong-driver"),
    .init("rule: smallest", "rule: 1️⃣smalest", "unknown-choice"),
    .init(
      "{fact: shells, none: true, evidence: verified}",
      "{fact: shells, none: true}\n      - 1️⃣{fact: shells, any_of: [sh]}",
      "contradictory-limits"),
    .init(
      "best: 0 MB, at_most: 100 MB}",
      "best: 0 MB, at_most: 100 MB}\n  - 1️⃣{fact: transfer_size, at_least: 101 MB}", "contradictory-limits"),
    .init("{fact: shells, none: true, evidence: verified}", "1️⃣{fact: shells, weight: 0}", "wrong-driver"),
    .init("kind: discontinued", "kind: 1️⃣retired", "unknown-word"),
    .init("since: 2025-05-01", "since: 1️⃣May", "invalid-date"),
    .init("max_age_days: 90", "max_age_days: 1️⃣0", "invalid-number"),
    .init("[{candidate: node-alpine,", "[{candidate: 1️⃣node,", "unknown-candidate"),
    .init("[{criterion: image-size,", "[{criterion: 1️⃣size,", "unknown-criterion"),
    .init("rows: criteria", "rows: 1️⃣columns", "unknown-word"),
    .init("choose: [node-alpine,", "choose: [1️⃣alpine,", "unknown-candidate"),
    .init("choose: [node-alpine, multi-stage]", "choose: 1️⃣node-alpine", "wrong-type"),
    .init("    candidates: [node-alpine]", "    candidates: 1️⃣[]", "list-too-short"),
    .init(
      "dockerfile: |\n      FROM node:24-alpine\n      RUN npm ci\n", "dockerfile: 1️⃣' '\n", "empty-value"),
  ]
}
