/// A fact of the guide, as the reports tell it.
struct GuideFact: Sendable {
  let candidate: String
  let criterion: String
  let ko: String
  let en: String

  init(_ candidate: String, _ criterion: String, _ ko: String, _ en: String) {
    (self.candidate, self.criterion, self.ko, self.en) = (candidate, criterion, ko, en)
  }

  /// The cells of both tables, and the claims in the text.
  static let claims: [GuideFact] = tables + text

  private static let tables = [
    GuideFact("node-latest", "image-size", "매우 큼 (약 300MB+)", "very large (about 300 MB or more)"),
    GuideFact("node-alpine", "image-size", "매우 작음 (약 50MB)", "very small (about 50 MB)"),
    GuideFact("node-latest", "package-manager", "apt", "apt"),
    GuideFact("node-alpine", "package-manager", "apk", "apk"),
    GuideFact("node-latest", "c-library", "glibc", "glibc"),
    GuideFact("node-alpine", "c-library", "musl", "musl"),
    GuideFact(
      "node-latest", "recommended-use", "복잡한 의존성, 빠른 개발", "complex dependencies, fast development"),
    GuideFact("node-alpine", "recommended-use", "프로덕션 환경, 마이크로서비스", "production, microservices"),
    GuideFact("node-latest", "base-os", "Debian", "Debian"),
    GuideFact("node-slim", "base-os", "Debian (최소화)", "Debian (minimised)"),
    GuideFact("node-alpine", "base-os", "Alpine Linux", "Alpine Linux"),
    GuideFact("distroless", "base-os", "없음 (런타임만)", "none (runtime only)"),
    GuideFact("node-latest", "image-size", "매우 큼", "very large"),
    GuideFact("node-slim", "image-size", "중간", "medium"),
    GuideFact("node-alpine", "image-size", "매우 작음", "very small"),
    GuideFact("distroless", "image-size", "최소", "smallest"),
    GuideFact("node-latest", "compatibility", "최고", "best"),
    GuideFact("node-slim", "compatibility", "높음", "high"),
    GuideFact("node-alpine", "compatibility", "낮음", "low"),
    GuideFact("distroless", "compatibility", "보통", "moderate"),
    GuideFact("node-latest", "security", "보통", "moderate"),
    GuideFact("node-slim", "security", "좋음", "good"),
    GuideFact("node-alpine", "security", "매우 좋음", "very good"),
    GuideFact("distroless", "security", "최고", "best"),
  ]

  private static let text = [
    GuideFact(
      "node-alpine", "composition", "Docker, Node.js 런타임, Alpine Linux(보안에 집중한 초소형 배포판)의 조합",
      "Docker, the Node.js runtime and Alpine Linux, an ultra-small distribution focused on security"),
    GuideFact(
      "node-alpine", "base-image-size", "Alpine Linux 이미지는 보통 5MB 내외",
      "the image of Alpine Linux is usually about 5 MB"),
    GuideFact("node-latest", "image-size", "수백 MB", "several hundred MB"),
    GuideFact("node-alpine", "image-size", "대략 40~50MB", "about 40–50 MB"),
    GuideFact(
      "node-alpine", "start-up", "크기가 작아 내려받기와 컨테이너 시작이 빠름",
      "faster pulls and faster container start, because it is small"),
    GuideFact("node-alpine", "packages", "최소한의 패키지", "fewest packages"),
    GuideFact(
      "node-alpine", "security", "패키지가 최소한이라 공격 표면 자체가 작음",
      "a small attack surface, because it has the fewest packages"),
    GuideFact(
      "node-alpine", "c-library", "glibc 대신 musl(가장 큰 차이점)",
      "musl in place of glibc, the biggest difference"),
    GuideFact(
      "node-alpine", "native-modules",
      "Python 기반 모듈과 C++ 확장을 쓰는 npm 패키지(bcrypt, sharp, sass 등)는 설치 중 컴파일에 실패할 수 있음",
      "Python-based modules and npm packages with C++ extensions (such as bcrypt, sharp, sass) can fail to "
        + "compile when they are installed"),
    GuideFact(
      "node-alpine", "build-tools", "빌드 도구(python3, make, g++)가 빠져 있어 apk add로 설치해야 할 수 있음",
      "the build tools (python3, make, g++) are missing and may have to be installed with apk add"),
    GuideFact(
      "node-slim", "composition", "Debian에서 Node.js 실행에 필요한 패키지만 남김",
      "Debian with only the packages that Node.js needs to run"),
    GuideFact("node-slim", "image-size", "약 150MB 내외", "about 150 MB"),
    GuideFact("node-slim", "c-library", "표준 glibc", "the standard glibc"),
    GuideFact(
      "node-slim", "compatibility", "Alpine에서 나는 빌드 오류와 호환성 문제가 거의 없고 설치가 안정적",
      "almost none of Alpine's build and compatibility errors; a stable install"),
    GuideFact(
      "node-slim", "recommended-use", "Alpine은 너무 까다롭고 기본 이미지는 너무 무거울 때 권하는 대안",
      "the recommended alternative where Alpine is too fussy and the plain image too heavy"),
    GuideFact(
      "distroless", "composition", "Google이 제공하며 런타임만 들어 있음",
      "provided by Google; nothing but the runtime"),
    GuideFact("distroless", "shells", "셸이 없음", "no shell"),
    GuideFact(
      "distroless", "package-manager", "패키지 관리자(apt, apk)가 없음", "no package manager (apt, apk)"),
    GuideFact(
      "distroless", "debug-access", "docker exec로 셸에 접속하는 것조차 불가능",
      "even docker exec into a shell is impossible"),
    GuideFact(
      "distroless", "security", "선택지 가운데 보안성이 가장 높음. 침입해도 실행할 명령어가 없음",
      "the highest security of the options; an intruder finds no command to run"),
    GuideFact(
      "distroless", "recommended-use", "보안이 매우 중요한 금융권과 기업 환경의 최종 배포용",
      "final deployment images in finance and enterprises where security is critical"),
    GuideFact(
      "multi-stage", "composition",
      "이미지가 아니라 전략. 무거운 node:latest에서 설치하고 컴파일한 뒤 결과물만 node:slim이나 node:alpine으로 복사",
      "a strategy, not an image: a stage on the heavy node:latest installs and compiles, and only the result "
        + "is copied into node:slim or node:alpine"),
    GuideFact(
      "multi-stage", "composition", "예제의 빌드 단계는 node:20, 실행 단계는 node:20-slim",
      "in the example, node:20 builds and node:20-slim runs"),
    GuideFact(
      "multi-stage", "build-tools", "최종 이미지에는 빌드 도구(Python, C++ 컴파일러)가 없음",
      "no build tools (Python, C++ compilers) in the final image"),
    GuideFact(
      "node-slim", "native-modules", "package.json에 bcrypt, sharp 같은 라이브러리가 있으면 훨씬 수월함",
      "far easier where package.json has libraries such as bcrypt or sharp"),
  ]

  /// Cautions, recipes, and the order of the scales.
  static let advice = [
    GuideFact("", "", "glibc 대신 musl을 씁니다.", "It uses musl in place of glibc"),
    GuideFact(
      "", "", "(예: bcrypt, sharp, sass)는 설치할 때 컴파일 오류가", "(for example bcrypt, sharp, sass) can fail"),
    GuideFact(
      "", "", "(python3, make, g++)를 apk add로", "(python3, make, g++) may have to be installed with apk add"),
    GuideFact("", "", "docker exec로 셸에 들어가 살펴볼 수 없습니다", "docker exec cannot open a shell"),
    GuideFact("", "", "bcrypt, sharp 같은 라이브러리가 있는지부터", "package.json has libraries such as bcrypt or sharp"),
    GuideFact("", "", "‘Sheets로 내보내기’", "“Export to Sheets”"),
    GuideFact("", "", "최소 < 매우 작음 < 중간 < 매우 큼", "smallest < very small < medium < very large"),
    GuideFact("", "", "낮음 < 보통 < 높음 < 최고", "low < moderate < high < best"),
    GuideFact("", "", "보통 < 좋음 < 매우 좋음 < 최고", "moderate < good < very good < best"),
    GuideFact("", "", "node app.js로 시작합니다", "starts with node app.js"),
    GuideFact("", "", "package*.json을 먼저 복사해", "copy package*.json first"),
    GuideFact("", "", "node:20을 쓰는 builder 단계", "In the stage builder, on node:20"),
    GuideFact("", "", "포트는 3000이고", "The port is 3000"),
    GuideFact("", "", "FROM node:20 AS builder", "COPY --from=builder"),
  ]

  /// Rules of choice: situation and candidate, in Korean and in English.
  static let choices = [
    ["JavaScript만 실행하는 가벼운 서버", "node:alpine", "A light server that runs JavaScript only", "node:alpine"],
    [
      "설치하기 까다로운 라이브러리가 많고 오류 해결에 쓸 시간이 없음", "node:latest",
      "Many libraries that are hard to install, and no time for errors", "node:latest",
    ],
    [
      "Alpine은 너무 까다롭고 기본 이미지는 너무 무거움", "node:slim", "Alpine is too fussy and the plain image too heavy",
      "node:slim",
    ],
    [
      "보안이 매우 중요한 금융권이나 기업의 최종 배포", "Distroless",
      "Final deployment in finance or an enterprise where security is critical", "Distroless",
    ],
    ["개발 속도와 호환성이 우선", "node:slim", "Development speed and compatibility come first", "node:slim"],
    ["이미지 크기를 반드시 가장 작게 줄여야 함", "node:alpine", "The smallest image is an absolute need", "node:alpine"],
    ["최고의 보안과 성능", "멀티 스테이지 빌드", "The best security and performance", "Multi-stage build"],
    ["오류 없이 배포하고 싶음", "node:slim", "To deploy without errors", "node:slim"],
    ["가장 작은 크기와 보안을 함께 원함", "멀티 스테이지 빌드", "The smallest size and security together", "Multi-stage build"],
    [
      "특수 라이브러리(Python, C++)를 전혀 쓰지 않음", "node:alpine", "No special libraries (Python, C++) at all",
      "node:alpine",
    ],
    [
      "package.json에 bcrypt, sharp 같은 라이브러리가 있음", "node:slim",
      "package.json has libraries such as bcrypt or sharp", "node:slim",
    ],
  ]
}
