import BuiltInGuide
import ComparisonFiles
import ComparisonModel
import Diagnostics
import Testing

@Suite struct GuideClaimsTests {
  private let guide: Comparison
  private let warnings: [Diagnostic]

  init() throws {
    let file = GuideFiles.comparison
    let checked = try ComparisonReader.read(file.bytes, file: file.name)
    guide = checked.value
    warnings = checked.warnings
  }

  @Test func `the file is read without a warning`() {
    #expect(warnings == [])
  }

  @Test(arguments: [
    ("node-latest", "image-size", "매우 큼 (약 300MB+)"), ("node-alpine", "image-size", "매우 작음 (약 50MB)"),
    ("node-latest", "package-manager", "apt"), ("node-alpine", "package-manager", "apk"),
    ("node-latest", "c-library", "glibc"), ("node-alpine", "c-library", "musl"),
    ("node-latest", "recommended-use", "복잡한 의존성, 빠른 개발"),
    ("node-alpine", "recommended-use", "프로덕션 환경, 마이크로서비스"),
  ])
  func `a cell of the comparison table is there in its own words`(
    candidate: String, criterion: String, stated: String
  ) throws {
    let claim = try self.claim(candidate, criterion, "comparison-table")
    #expect(claim.stated.ko == stated)
  }

  @Test(arguments: [
    ("node-latest", ["Debian", "매우 큼", "최고", "보통"]),
    ("node-slim", ["Debian (최소화)", "중간", "높음", "좋음"]),
    ("node-alpine", ["Alpine Linux", "매우 작음", "낮음", "매우 좋음"]),
    ("distroless", ["없음 (런타임만)", "최소", "보통", "최고"]),
  ])
  func `a row of the summary table is there in its own words`(candidate: String, cells: [String]) throws {
    let columns = ["base-os", "image-size", "compatibility", "security"]
    let stated = try columns.map { try claim(candidate, $0, "summary-table").stated.ko }
    #expect(stated == cells)
  }

  @Test(arguments: ["comparison-table", "summary-table"])
  func `each cell of a stated table has exactly one claim`(id: String) throws {
    let table = try #require(guide.tables.first { $0.id.rawValue == id })
    for candidate in table.candidates {
      for criterion in table.criteria {
        let claims = guide.claims.filter {
          $0.candidate == candidate.subject && $0.criterion == criterion.subject
            && $0.citation == table.citation
        }
        #expect(claims.count == 1, "\(candidate.subject.rawValue) \(criterion.subject.rawValue)")
      }
    }
  }

  @Test(arguments: [
    ("size", ["최소", "매우 작음", "중간", "매우 큼"]),
    ("compatibility", ["낮음", "보통", "높음", "최고"]),
    ("security", ["보통", "좋음", "매우 좋음", "최고"]),
  ])
  func `a scale has the guide's levels, least to most`(id: String, levels: [String]) throws {
    let scale = try #require(guide.scales.first { $0.id.rawValue == id })
    #expect(scale.levels.map(\.name.ko) == levels)
  }

  @Test(arguments: [
    ("node-latest", "comparison-table", 240_000_000...Int64.max),
    ("node-latest", "alpine-2", 200_000_000...1_000_000_000),
    ("node-slim", "slim-1", 120_000_000...180_000_000),
    ("node-alpine", "comparison-table", 40_000_000...60_000_000),
    ("node-alpine", "alpine-2", 32_000_000...60_000_000),
  ])
  func `each figure of a size is there, with what agrees with it`(
    candidate: String, place: String, accepted: ClosedRange<Int64>
  ) throws {
    let claim = try self.claim(candidate, "image-size", place)
    #expect(claim.values.compactMap(\.acceptedAmounts) == [accepted])
  }

  @Test(arguments: [
    ("node-alpine", "base-image-size", "alpine-1", "about 5 MB"),
    ("node-alpine", "composition", "alpine-1", "focused on security"),
    ("node-latest", "base-os", "alpine-2", "Debian"),
    ("node-alpine", "start-up", "alpine-2", "faster pulls and faster container start"),
    ("node-alpine", "packages", "alpine-2", "fewest packages"),
    ("node-alpine", "security", "alpine-2", "attack surface"),
    ("node-alpine", "c-library", "alpine-3", "in place of glibc"),
    ("node-alpine", "native-modules", "alpine-3", "bcrypt, sharp, sass"),
    ("node-alpine", "build-tools", "alpine-3", "python3, make, g++"),
    ("node-slim", "base-os", "slim-1", "Debian"),
    ("node-slim", "packages", "slim-1", "only the packages needed"),
    ("node-slim", "c-library", "slim-1", "glibc"),
    ("node-slim", "compatibility", "slim-1", "stable install"),
    ("node-slim", "recommended-use", "slim-1", "too fussy"),
    ("distroless", "composition", "slim-2", "Google"),
    ("distroless", "shells", "slim-2", "no shell"),
    ("distroless", "package-manager", "slim-2", "no package manager"),
    ("distroless", "debug-access", "slim-2", "docker exec"),
    ("distroless", "security", "slim-2", "no command to run"),
    ("distroless", "recommended-use", "slim-2", "finance"),
    ("multi-stage", "composition", "slim-3", "a strategy, not an image"),
    ("multi-stage", "composition", "multi-stage-dockerfile", "node:20-slim"),
    ("multi-stage", "build-tools", "slim-3", "Python, C++ compilers"),
    ("multi-stage", "image-size", "slim-3", "build tools are not in the final image"),
    ("multi-stage", "security", "slim-3", "build tools are not in the final image"),
  ])
  func `a fact of the guide's text is there with its place`(
    candidate: String, criterion: String, place: String, words: String
  ) throws {
    #expect(try claim(candidate, criterion, place).stated.en.contains(words))
  }

  @Test(arguments: [
    ("alpine-conclusion", ["node-alpine", "node-latest"]), ("slim-1", ["node-slim"]),
    ("slim-2", ["distroless"]),
    ("which-to-choose", ["node-slim", "node-alpine", "multi-stage", "node-slim"]),
    ("summary", ["node-slim", "multi-stage", "node-alpine", "node-slim"]),
  ])
  func `the rules for choosing are there, in the guide's order`(place: String, chosen: [String]) {
    let rules = guide.choices.filter { $0.citation.place?.rawValue == place }
    #expect(rules.flatMap(\.choice).map(\.rawValue) == chosen)
  }

  @Test(arguments: [
    ("node-alpine", ["FROM node:alpine", "WORKDIR /app", "COPY . .", "RUN npm install", "app.js"]),
    (
      "node-slim",
      ["FROM node:20-slim", "WORKDIR /app", "COPY package*.json", "RUN npm install", "COPY . .", "index.js"]
    ),
    (
      "multi-stage",
      [
        "FROM node:20 AS builder", "RUN npm install", "FROM node:20-slim", "COPY --from=builder",
        "EXPOSE 3000", "index.js",
      ]
    ),
  ])
  func `a recipe takes the guide's steps in the guide's order`(candidate: String, steps: [String]) throws {
    let recipe = try #require(guide.recipes.first { $0.candidate.rawValue == candidate })
    var rest = recipe.dockerfile[...]
    for step in steps {
      let found = try #require(rest.firstRange(of: step), "\(step)")
      rest = rest[found.upperBound...]
    }
  }

  @Test func `every candidate that is an image selects a measurement that is built in`() throws {
    let names = Set(try MeasurementFile.all().map(\.image.name))
    for candidate in guide.candidates where candidate.kind == .image {
      guard case .name(let name) = candidate.selection.image else {
        Issue.record("\(candidate.id.rawValue) selects no image by name")
        continue
      }
      #expect(names.contains(name))
    }
  }

  /// The one claim about a candidate by a criterion at a place of the guide.
  private func claim(_ candidate: String, _ criterion: String, _ place: String) throws -> Claim {
    let claims = guide.claims.filter {
      $0.candidate.rawValue == candidate && $0.criterion.rawValue == criterion
        && $0.citation.source == "guide" && $0.citation.place?.rawValue == place
    }
    #expect(claims.count <= 1)
    return try #require(claims.first)
  }
}
