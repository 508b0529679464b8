import RegistryReading
import Testing

/// What is read of the fields that registries answer with.
struct FieldReadersTests {
  @Test func `a challenge is read with its parameters`() {
    let docker = AuthenticationChallenge.all([
      #"Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:a:pull,push""#
    ])
    #expect(docker.map(\.scheme) == ["bearer"])
    #expect(docker.first?.parameters["realm"] == "https://auth.docker.io/token")
    #expect(docker.first?.parameters["scope"] == "repository:a:pull,push")
    let two = AuthenticationChallenge.all([
      #"Negotiate, Basic realm="a \"b\" c", charset=utf-8, Bearer realm=x"#
    ])
    #expect(two.map(\.scheme) == ["negotiate", "basic", "bearer"])
    #expect(
      two[1].parameters == ["realm": #"a "b" c"#, "charset": "utf-8"] && two[2].parameters == ["realm": "x"])
    #expect(AuthenticationChallenge.all(["BASIC REALM = \"x\""]).first?.parameters == ["realm": "x"])
  }

  @Test(arguments: [
    "", ",,,", "=", "\"", "a=\"b", "Bearer realm=\"", "Bearer =x", "\u{0}", "Bearer realm=\"a\\",
  ])
  func `what is no challenge is passed over`(text: String) {
    for challenge in AuthenticationChallenge.all([text]) { #expect(!challenge.scheme.isEmpty) }
  }

  @Test func `challenges and parameters are bounded`() {
    let many = (0..<1000).map { "S\($0) a=b" }.joined(separator: ", ")
    #expect(AuthenticationChallenge.all([many, many]).count == AuthenticationChallenge.maximumChallenges)
    let wide = "Bearer " + (0..<1000).map { "p\($0)=v" }.joined(separator: ", ")
    #expect(
      AuthenticationChallenge.all([wide]).first?.parameters.count == AuthenticationChallenge.maximumParameters
    )
  }

  @Test func `the next page is the target whose relation says so`() {
    #expect(LinkHeader.next([#"</v2/a/tags/list?last=b&n=2>; rel="next""#]) == "/v2/a/tags/list?last=b&n=2")
    #expect(LinkHeader.next([#"<a>; rel=prev, <b>; title="x"; rel=next"#]) == "b")
    #expect(LinkHeader.next(["<a>; rel=prev", "<c>; REL = Next"]) == "c")
    for text in ["", "<", ">", "<a", "a; rel=next", "<a>; rel=last", "<a>", "<a>; rel"] {
      #expect(LinkHeader.next([text]) == nil)
    }
  }

  @Test func `a token is one word of bounded length`() throws {
    #expect(try TokenAnswer(Array(#"{"token":"a.b.c"}"#.utf8)).token == "a.b.c")
    #expect(try TokenAnswer(Array(#"{"access_token":"x","expires_in":60}"#.utf8)).token == "x")
    let large = #"{"token":"\#(String(repeating: "a", count: 1 << 20))"}"#
    for text in [#"{"token":"a\r\nX: y"}"#, "{}", "<html>", #"{"token":""}"#, "[]", large] {
      #expect(throws: TokenAnswer.Fault.self) { try TokenAnswer(Array(text.utf8)) }
    }
  }
}
