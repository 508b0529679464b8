import ComparisonModel
import Testing

/// Which claims on names exclude each other, and which only say more or less.
@Suite struct NameConflictTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var first: ClaimedValue
    var second: ClaimedValue
    var fact: Fact
    var isDispute: Bool

    init(_ first: ClaimedValue, _ second: ClaimedValue, _ fact: Fact, dispute: Bool) {
      (self.first, self.second, self.fact, isDispute) = (first, second, fact, dispute)
    }

    var testDescription: String { "\(first) and \(second)" }
  }

  private static let cases = [
    Case(.names(["python3", "make", "g++"]), .names(["gcc"]), .buildTools, dispute: false),
    Case(.names(["python3", "make"]), .names(["make"]), .buildTools, dispute: false),
    Case(.names(["gcc"]), .names([]), .buildTools, dispute: true),
    Case(.names(["apt"]), .names(["dpkg"]), .packageManager, dispute: false),
    Case(.names(["apt"]), .names(["apk"]), .packageManager, dispute: false),
    Case(.only(["apt"]), .names(["apk"]), .packageManager, dispute: true),
    Case(.only(["apt", "apk"]), .names(["apk"]), .packageManager, dispute: false),
    Case(.only(["apt"]), .only(["apt", "apk"]), .packageManager, dispute: true),
    Case(.only(["apt"]), .only(["dpkg"]), .packageManager, dispute: false),
    Case(.contains(["git"]), .lacks(["git"]), .programNames, dispute: true),
    Case(.contains(["git", "curl"]), .lacks(["gcc"]), .programNames, dispute: false),
    Case(.names(["gcc"]), .lacks(["gcc", "make"]), .buildTools, dispute: true),
    Case(.names([]), .contains(["git"]), .buildTools, dispute: false),
    Case(.names([]), .contains(["gcc"]), .buildTools, dispute: true),
    Case(.lacks(["python3 2"]), .contains(["python3 3.11"]), .programNames, dispute: false),
    Case(.lacks(["python3"]), .contains(["python3 3.11"]), .programNames, dispute: true),
    Case(.names(["Debian"]), .names(["Debian 13"]), .baseOS, dispute: false),
    Case(.names(["Debian 12"]), .names(["bookworm"]), .baseOS, dispute: false),
    Case(.names(["Debian 12"]), .names(["Debian 12.5"]), .baseOS, dispute: false),
    Case(.names(["Debian 12"]), .names(["Debian 13"]), .baseOS, dispute: true),
    Case(.names(["trixie"]), .names(["bookworm"]), .baseOS, dispute: true),
    Case(.names(["Debian"]), .names(["Alpine"]), .baseOS, dispute: true),
    Case(.names(["Debian"]), .names([]), .baseOS, dispute: true),
    Case(.names(["glibc"]), .names(["GNU libc"]), .cLibrary, dispute: false),
    Case(.names(["glibc"]), .names(["musl"]), .cLibrary, dispute: true),
  ]

  private static func remarks(_ values: [ClaimedValue], kind: ValueKind, facts: [Fact]) -> [Remark] {
    var comparison = Sample.comparison([], kind: kind, facts: facts)
    comparison.claims = values.enumerated().map { position, value in
      Claim(
        candidate: "alpine", criterion: "size", stated: LocalizedText(same: "claim \(position)"),
        values: [value], citation: Citation(source: "guide"))
    }
    return FindingMatrix(comparison, evidence: Evidence([], for: comparison))
      .finding(candidate: 0, criterion: 0).remarks
  }

  @Test(arguments: cases)
  func `claims exclude each other only where they cannot both be true`(sample: Case) {
    for values in [[sample.first, sample.second], [sample.second, sample.first]] {
      let remarks = Self.remarks(values, kind: .names, facts: [sample.fact])
      #expect(remarks.contains(where: \.isDispute) == sample.isDispute)
    }
  }

  @Test(arguments: [
    (ClaimedValue.rank(.smallest), ClaimedValue.rank(.fewest), false),
    (.rank(.smallest), .rank(.largest), true),
    (.relation(.init(to: "slim", .less)), .relation(.init(to: "slim", .more)), true),
    (.relation(.init(to: "slim", .less)), .relation(.init(to: "full", .more)), false),
  ])
  func `ranks and relations exclude each other where they look in opposite directions`(
    first: ClaimedValue, second: ClaimedValue, isDispute: Bool
  ) {
    let remarks = Self.remarks([first, second], kind: .bytes, facts: [.transferSize])
    #expect(remarks.contains(where: \.isDispute) == isDispute)
  }
}
