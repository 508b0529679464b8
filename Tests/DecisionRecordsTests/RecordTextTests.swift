import ComparisonModel
import DecisionRecords
import Testing

@Suite struct RecordTextTests {
  @Test(arguments: [
    "- Status: accepted", "Status: Accepted", "* Status: ACCEPTED", "+ status: accepted",
    "Status: **accepted**", "Status: `accepted`", "Status: _Accepted_", "**Status:** accepted",
    "**Status**: accepted", "__Status:__ accepted", "**Status: accepted**", "`Status: accepted`",
    "> Status: accepted", "1. Status: accepted", "Status: accepted, 2026-11-24", "Status: accepted by Kim",
    "Status: accepted (2026-11-24)", "Status: ✅ accepted", "Status:\u{A0}accepted",
    "\u{A0}- Status: accepted",
    "Status\u{FF1A}accepted", "Status\u{A0}\u{FF1A}\u{3000}accepted", "Status:\taccepted", "Status: approved",
    "## Status\n\nAccepted", "## Status\r\n\r\nAccepted\r\n", "# 2. Status\n\n- accepted",
    "## Status ##\n\n**Accepted**",
    "Status\n------\n\nAccepted", "**Status**\n\naccepted", "## Status: accepted", "## 상태\n\n승인",
    "| Status | accepted |\n|---|---|", "| | |\n|-|-|\n| **Status** | Accepted |",
    "| Date | Status |\n|------|--------|\n| 2026-11-24 | accepted |",
    "---\nstatus: accepted\ndate: 2026-11-24\n---\n\n# Title", "---\r\nstatus: \"accepted\"\r\n---\r\n",
    "\u{FEFF}---\nstatus: 'accepted' # by Kim\n---\n", "- 상태: 승인", "- 상태: 승인됨", "상태：채택됨", "**상태:** 승인 완료",
    "- 상태: 승인됨(김철수, 2026-11-24)",
    "- \u{1109}\u{1161}\u{11BC}\u{1110}\u{1162}: \u{1109}\u{1173}\u{11BC}\u{110B}\u{1175}\u{11AB}\u{1103}\u{116C}\u{11B7}",
    "<!-- Status: proposed -->\nStatus: accepted", "Status: accepted <!-- or superseded -->",
    "```\nStatus: proposed\n```\nStatus: accepted", "Status: ac\u{AD}cepted",
    "# T: x\r\n\r\n- Status: accepted\r\n",
  ])
  func `an accepted status is read however people write it`(text: String) {
    #expect(RecordText(text).status == .accepted)
  }

  @Test(arguments: [
    ("- Status: proposed", RecordStatus.proposed), ("- 상태: 제안됨", .proposed), ("상태: 승인 대기", .proposed),
    ("상태: 승인 전", .proposed), ("상태: 검토 중", .proposed), ("Status: {proposed | rejected | accepted}", .proposed),
    ("Status: rejected", .rejected), ("상태: 반려", .rejected), ("Status: deprecated", .deprecated),
    ("Status: superseded by 0002-x", .superseded), ("상태: 대체됨(0002-x)", .superseded),
    ("Status: not accepted", .unknown), ("Status of things: accepted", .unknown),
    ("Status: acceptable", .unknown),
    ("", .unknown), ("## Status\n\n## Context\n\naccepted", .unknown),
    ("<!-- Status: accepted -->", .unknown),
    ("<!--\nStatus: accepted\n-->", .unknown), ("~~~\nStatus: accepted\n~~~", .unknown),
  ])
  func `other statuses are told apart`(text: String, status: RecordStatus) {
    #expect(RecordText(text).status == status)
  }

  @Test(arguments: ["Outcome id: `a\\_b`", "Outcome id: a_b\r\n", "**Outcome id:** `a_b`", "- 결과 식별자：`a_b`"])
  func `the outcome is read through line ends and marks`(text: String) {
    // Underscores belong to no id; that they go is what keeps emphasis out.
    #expect(RecordText("# T\r\n\r\n\(text)").outcome == "ab")
    #expect(RecordText("Outcome id: `none (too little evidence)`").outcome == "none (too little evidence)")
    #expect(RecordText("Outcome id:\n").outcome == nil)
    #expect(RecordText("no such line").outcome == nil)
  }

  @Test(arguments: [
    ("- Status: accepted\n\nStatus: accepted\n", "- Status: superseded by X\n\nStatus: accepted\n"),
    ("# T\r\n- Status: accepted\r\n- Status: b\r\n", "# T\r\n- Status: superseded by X\r\n- Status: b\r\n"),
    ("**Status:** accepted\n", "**Status:** superseded by X\n"),
    ("**Status: accepted**\n", "**Status: superseded by X**\n"),
    ("## Status\n\nAccepted\n\n## Status\n\nx\n", "## Status\n\nsuperseded by X\n\n## Status\n\nx\n"),
    ("| Status | accepted |\n", "| Status | superseded by X |\n"),
    ("---\nstatus: accepted\n---\n", "---\nstatus: superseded by ADR-0002\n---\n"),
    ("---\nstatus:  승인됨 # 김철수\n---\n", "---\nstatus:  superseded by ADR-0002 # 김철수\n---\n"),
    (
      "Status: accepted, 2026-11-24 by Kim\n",
      "Status: superseded by X [before: accepted, 2026-11-24 by Kim]\n"
    ),
    (
      "---\nstatus: \"accepted, by Kim\" # x\n---\n",
      "---\nstatus: \"superseded by ADR-0002 [before: accepted, by Kim]\" # x\n---\n"
    ),
  ])
  func `a superseded record changes in its status alone`(text: String, changed: String) {
    let found = RecordText.superseded(text, by: "X", reference: "ADR-0002", in: .en)
    #expect(found.map { Array($0.utf8) } == Array(changed.utf8))
    #expect(RecordText(changed).status == .superseded)
  }

  @Test func `front matter is superseded in MADR's words whatever the language`() {
    let text = "---\nstatus: 승인됨\n---\n"
    let found = RecordText.superseded(text, by: "0002-x", reference: "ADR-0002", in: .ko)
    #expect(found == "---\nstatus: superseded by ADR-0002\n---\n")
    #expect(
      RecordText.superseded("- 상태: 승인됨\n", by: "0002-x", reference: "ADR-0002", in: .ko)
        == "- 상태: 대체됨(0002-x)\n")
  }

  @Test func `a record without a status cannot be superseded`() {
    #expect(RecordText.superseded("# T\n", by: "X", reference: "ADR-0002", in: .en) == nil)
  }
}
