import ComparisonModel
import Testing
import TextLayout

@Suite struct KoreanParticleTests {
  @Test(arguments: [
    ("‘없음’", "‘없음’이라고"), ("‘아니요’", "‘아니요’라고"), ("‘Debian’", "‘Debian’이라고"), ("‘apk’", "‘apk’라고"),
    ("‘musl’", "‘musl’이라고"), ("‘node:alpine’", "‘node:alpine’이라고"), ("node", "node라고"), ("5 MB", "5 MB라고"),
    ("glibc 2.36", "glibc 2.36이라고"), ("24.20.0", "24.20.0이라고"), ("20 %", "20 %라고"), ("g++", "g++라고"),
    ("Debian 12 (bookworm)", "Debian 12 (bookworm)이라고"), ("", "라고"), ("…", "…라고"),
  ])
  func `a quotation takes the form that its last sound asks for`(word: String, with: String) {
    #expect(KoreanParticle.quotation.following(word) == with)
  }

  @Test(arguments: [
    (KoreanParticle.topic, "셸은", "크기는"), (.subject, "셸이", "크기가"), (.object, "셸을", "크기를"),
    (.with, "셸과", "크기와"),
    (.direction, "셸로", "크기로"), (.called, "셸이라는", "크기라는"), (.condition, "셸이라면", "크기라면"),
  ])
  func `each particle has two forms, and ㄹ takes the short one of direction`(
    particle: KoreanParticle, closed: String, open: String
  ) {
    #expect(particle.following("셸") == closed)
    #expect(particle.following("크기") == open)
    #expect(KoreanParticle.direction.following("이름") == "이름으로")
  }
}
