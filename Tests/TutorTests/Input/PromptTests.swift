import Testing

@testable import Tutor

/// A command prompt with some text.
private func prompt(_ text: String, _ kind: Prompt.Kind = .command) -> Prompt {
  var prompt = Prompt(kind)
  prompt.field = TextField(text)
  return prompt
}

@Suite struct PromptTests {
  @Test func `older and newer commands come back, and the draft with them`() {
    let history = ["lr 1", "lr 2"]
    var prompt = prompt("dra")
    var seen: [String] = []
    for change in [1, 1, 1, -1, -1, -1] {
      prompt.recall(olderBy: change, from: history)
      seen.append(prompt.field.text)
    }
    #expect(seen == ["lr 2", "lr 1", "lr 1", "lr 2", "dra", "dra"])
  }

  @Test func `only commands have a history`() {
    var prompt = prompt("0.5", .value(name: "lr"))
    prompt.recall(olderBy: 1, from: ["lr 1"])
    #expect(prompt.field.text == "0.5")
  }

  @Test(arguments: [
    ("opt", "optimizer "), ("th", "theme "), ("re", "re"), ("sp", "speed "), ("und", "undo "),
    ("xyz", "xyz"), ("lr 0", "lr 0"), ("gl", "glyphs "),
  ])
  func `Tab completes a word as far as it is clear`(typed: String, completed: String) {
    var prompt = prompt(typed)
    prompt.complete(on: .curve)
    #expect(prompt.field.text == completed)
    #expect(prompt.field.cursor == completed.count)
  }

  @Test func `Tab leaves a number alone`() {
    var prompt = prompt("s", .value(name: "lr"))
    prompt.complete(on: .curve)
    #expect(prompt.field.text == "s")
  }

  @Test(arguments: [("f x^^2", 2), ("f  x", 3), ("f=x", 2), ("f = x", 4), (" f x", 3), ("f", 1)])
  func `the value begins behind the first word`(text: String, start: Int) {
    #expect(prompt(text).textStart == start)
  }
}
