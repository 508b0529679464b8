import ComparisonModel

/// The workflow that keeps a comparison true, for GitHub Actions.
///
/// It holds no expression (`${{ }}`), so that nothing that somebody writes into a branch or a title gets into a shell.
struct ContinuousIntegration {
  /// The languages of the comparison; the first is that of the remarks.
  let languages: [Language]

  /// The workflow, in YAML.
  var workflow: String {
    remarks.map { "# \($0)\n" }.joined() + """
      name: container images
      on:
        push:
        pull_request:
        schedule:
          - cron: "0 6 * * 1"
      permissions:
        contents: read
      jobs:
        check:
          runs-on: ubuntu-latest
          steps:
            - uses: actions/checkout@v4
            - name: Find plimsoll
              run: plimsoll --version
            - name: Check
              run: >-
                plimsoll check comparison.yaml --measurements measurements
                --as-of "$(date -u +%F)" --format github --language \(languages[0].rawValue)
            - name: Report
              if: always()
              run: \(Beginning.reportCommand)
            - name: Keep the reports
              if: always()
              uses: actions/upload-artifact@v4
              with:
                name: reports
                path: "**/reports"

      """
  }
}
