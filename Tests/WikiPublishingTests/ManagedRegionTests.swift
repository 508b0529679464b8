import Testing

@testable import WikiPublishing

struct ManagedRegionTests {
  private let mark = PageMark("sample.ko")

  private func refusal(_ text: String) -> ManagedRegion.Refusal? {
    do throws(ManagedRegion.Refusal) {
      _ = try ManagedRegion.find(mark, in: text)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: ["", "사람이 쓴 글\n\n", "a\r\nb\r\n", "e\u{301} \u{1112}\u{1161}\n"],
    ["", "\n뒤에 쓴 글", "tail\n\n\n"])
  func `what stands around the part is kept byte for byte`(before: String, behind: String) throws {
    let page = before + mark.marked("old\n") + behind
    let region = try ManagedRegion.find(mark, in: page)
    #expect(region.isAsWritten && region.content == "old\n")
    let new = region.replacing(with: "새 글\n", mark)
    #expect(Array(new.utf8) == Array((before + mark.marked("새 글\n") + behind).utf8))
  }

  @Test func `a change of one byte inside is seen, and one outside is none`() throws {
    let page = mark.marked("58.5 MB\n")
    #expect(try !ManagedRegion.find(mark, in: page.replacing("58.5", with: "58.6")).isAsWritten)
    #expect(try ManagedRegion.find(mark, in: "58.6\n" + page).isAsWritten)
  }

  @Test func `lines without a digest give the part away`() throws {
    let page = "a\n\(mark.search) -->\nanything\n\(MarkSyntax.comment.end)sample.ko\" -->\nb"
    let region = try ManagedRegion.find(mark, in: page)
    #expect(region.isAsWritten && region.before == "a\n" && region.behind == "b")
  }

  @Test func `a page without marks, of another report, or with broken marks is refused`() {
    let page = mark.marked("x")
    #expect(refusal("# Home\n") == .unmarked)
    #expect(refusal(PageMark("sample.en").marked("x")) == .marked(as: "sample.en"))
    #expect(refusal(PageMark("sample.ko.evidence").marked("x")) == .marked(as: "sample.ko.evidence"))
    #expect(refusal(page + page) == .broken)
    #expect(refusal(page.replacing(MarkSyntax.comment.end, with: "<!-- ")) == .broken)
    #expect(refusal(MarkSyntax.comment.end + "sample.ko\" -->\n" + mark.search + " -->\n") == .broken)
  }

  @Test func `no name of a report ends a mark`() {
    #expect(PageMark("a\" --> <b>\n한").id == "a-------b---")
  }
}
