import Testing

@testable import Tutor

@Suite struct UserErrorTests {
  @Test(arguments: [
    ("stpe", "step"), ("sttep", "step"), ("ste", "step"), ("stop", "step"),
    ("momentun", "momentum"),
  ])
  func `the nearest name is found`(typed: String, meant: String) {
    #expect(nearestName(to: typed, among: ["step", "momentum", "lr"]) == meant)
  }

  @Test(arguments: ["xyz", "", "ab", "steeeep"])
  func `what is too far is not guessed`(typed: String) {
    #expect(nearestName(to: typed, among: ["step", "momentum", "lr"]) == nil)
  }

  @Test func `a very long word ends soon`() {
    #expect(nearestName(to: String(repeating: "x", count: 100_000), among: ["step"]) == nil)
  }
}
