import DecisionRecords
import Testing

@Suite struct RecordFiguresTests {
  private let record = """
    # T 1

    - Date: 2026-01-01

    ## One

    Sum 8.84 of 10, 58,486,244 B.

    ```sh
    # 24.20.0
    ```

    ## Two

    | a | 7 |

    <!-- seal 99 -->
    """

  private func missing(in kept: String) -> String? {
    RecordFigures(record).firstMissing(in: RecordFigures(kept)).map { "\($0.heading): \($0.figure)" }
  }

  @Test func `a record lacks nothing of itself`() {
    #expect(missing(in: record) == nil)
  }

  @Test(arguments: [
    ("8.84", "8.85", "One: 8.84"), ("58,486,244", "58,486,245", "One: 58,486,244"),
    ("24.20.0", "24.20.1", "One: 24.20.0"),
    ("| 7 |", "| 77 |", "Two: 7"), ("8.84 of 10", "10 of 8.84", "One: 10"),
  ])
  func `a figure that was changed is missing`(old: String, new: String, told: String) {
    #expect(missing(in: record.replacing(old, with: new)) == told)
  }

  @Test(arguments: [
    ("T 1", "T 2"), ("2026-01-01", "2026-02-02, by 3 people"), ("Sum", "The sum of 3 values is"),
    ("## Two\n\n| a | 7 |", "Two is gone."), ("<!-- seal 99 -->", ""), ("\n", "\r\n"), ("\n", "  \n"),
    ("## One", "##   One"), ("## Two", "## TWO"),
  ])
  func `what people may change is nothing that is missing`(old: String, new: String) {
    #expect(missing(in: record.replacing(old, with: new)) == nil)
  }

  @Test func `a record without any of the sections lacks the first figure`() {
    #expect(missing(in: "# T\n\nThat is all, 8.84 of 10.\n") == "One: 8.84")
  }
}
