import CSVWReading
import Foundation
import JSONDocuments
import Testing

/// The W3C's test suite of CSVW, as far as it concerns reading annotated tables.
@Suite(.enabled(if: CSVWSuite.folder != nil, "shared/corpus is not here"))
struct CSVWSuiteTests {
  @Test func `annotated tables of the suite, as JSON, are what the suite says`() throws {
    try run("manifest-json.jsonld", without: CSVWSuite.leftOut) { suite, entry in suite.failure(of: entry) }
  }

  @Test func `what the suite calls valid, invalid or worth a warning is told so`() throws {
    try run("manifest-validation.jsonld", without: CSVWSuite.leftOutOfValidation) { suite, entry in
      suite.validationFailure(of: entry)
    }
  }

  private func run(
    _ manifest: String, without leftOut: [String: String], _ failure: (CSVWSuite, CSVWSuite.Entry) -> String?
  ) throws {
    let suite = try CSVWSuite(manifest: manifest)
    let run = suite.entries.filter { leftOut[$0.id] == nil }
    let failed = run.compactMap { entry in failure(suite, entry).map { "\(entry.id) \(entry.name): \($0)" } }
    for line in failed { print(line) }
    let left = leftOut.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    print(
      "\(manifest): \(run.count) run, \(run.count - failed.count) passed; left out: \(left.joined(separator: "; "))"
    )
    #expect(failed.isEmpty)
    #expect(run.count == suite.entries.count - leftOut.count && run.count > 250)
  }
}
