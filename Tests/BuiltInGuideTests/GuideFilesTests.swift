import BuiltInGuide
import Testing

@Suite struct GuideFilesTests {
  @Test func `every embedded file has content, and no two share a name`() {
    let files = [GuideFiles.comparison] + GuideFiles.measurements
    #expect(files.allSatisfy { !$0.bytes.isEmpty })
    #expect(Set(files.map(\.name)).count == files.count)
  }
}
