import ComparisonModel
import Testing

@Suite struct NativeFactsTests {
  @Test(arguments: [
    (
      LoadProblem(kind: .machine, names: ["arm64", "amd64"]), "built for arm64, the image is amd64",
      "빌드 대상은 arm64, 이미지는 amd64"
    ),
    (
      LoadProblem(kind: .interpreter, names: []), "the image has no loader for libraries of its machine",
      "이 아키텍처의 라이브러리를 로드할 로더가 이미지에 없음"
    ),
    (
      LoadProblem(kind: .version, names: ["GLIBC_2.34"], library: "libc.so.6"),
      "version GLIBC_2.34 (libc.so.6) not found", "libc.so.6에 없는 심볼 버전: GLIBC_2.34"
    ),
    (
      LoadProblem(kind: .cache, names: ["/usr/local/lib/a.so"], neededBy: "/c.so"),
      "/usr/local/lib/a.so is not in the loader's cache, run ldconfig (needed by /c.so)",
      "로더 캐시에 없어 ldconfig를 실행해야 하는 라이브러리: /usr/local/lib/a.so (/c.so에 필요)"
    ),
    (
      LoadProblem(kind: .moduleVersion, names: ["115", "137"]),
      "compiled for NODE_MODULE_VERSION 115, the image's Node.js requires NODE_MODULE_VERSION 137",
      "NODE_MODULE_VERSION 115용으로 컴파일됨, 이미지의 Node.js에는 NODE_MODULE_VERSION 137용이 필요함"
    ),
    (
      LoadProblem(kind: .nodeAPIVersion, names: ["11", "10"]),
      "requires Node-API version 11, the image's Node.js supports version 10",
      "Node-API 버전 11이 필요함, 이미지의 Node.js는 버전 10까지 지원함"
    ),
    (
      LoadProblem(kind: .library, names: ["a.so", "b.so"], neededBy: "/c.so"),
      "libraries a.so, b.so not found (needed by /c.so)", "찾을 수 없는 라이브러리: a.so, b.so (/c.so에 필요)"
    ),
    (
      LoadProblem(kind: .symbol, names: (1...9).map { "s\($0)" }, unlisted: 3),
      "undefined symbols s1, s2, s3, s4, s5, s6, s7, s8 and 4 more",
      "정의되지 않은 심볼: s1, s2, s3, s4, s5, s6, s7, s8 외 4개"
    ),
  ])
  func `what keeps an object from loading is told in both languages`(
    problem: LoadProblem, english: String, korean: String
  ) {
    #expect([problem].text(in: .en) == english)
    #expect([problem].text(in: .ko) == korean)
  }

  private func packages(_ outcomes: NativePackages.Outcome...) -> NativePackages {
    NativePackages(
      outcomes.enumerated().map { index, outcome in
        .init(
          name: "p\(index)", version: nil, path: nil, outcome: outcome, reason: LocalizedText(same: "why"))
      })
  }

  @Test func `packages that do not work are counted, and those of which nothing is known make a range`() {
    let value = FactValue.nativePackages(
      packages(.prebuilt, .mustCompile, .noBuild, .doesNotLoad, .unknown, .unknown))
    #expect(value.amount?.value == 3)
    #expect(value.amount?.bounds == 3...5)
    #expect(value.text(in: .en) == "3 of 6, 2 unknown")
    #expect(value.text(in: .ko) == "6개 중 3개, 2개는 알 수 없음")
  }

  @Test func `an image without native packages has none that fails`() {
    let value = FactValue.nativePackages(packages())
    #expect(value.amount?.bounds == 0...0)
    #expect(value.text(in: .en) == "none")
  }

  @Test func `packages of which nothing is known decide no order`() {
    let preference = Preference.lower
    let some = preference.goodness(of: .nativePackages(packages(.mustCompile)), fact: .known(.nativePackages))
    let open = preference.goodness(
      of: .nativePackages(packages(.unknown, .unknown)), fact: .known(.nativePackages))
    #expect(some == -1...(-1))
    #expect(open == -2...0)
  }
}
