import Testing

@testable import Tutor

/// The mistake in a script, `nil` when it is understood.
private func mistake(_ text: String) -> String? {
  do throws(UserError) {
    _ = try KeyScript(parsing: text)
    return nil
  } catch {
    return error.message.en
  }
}

@Suite struct KeyScriptTests {
  @Test(arguments: [
    ("Space", Key.character(" ")), ("Enter", .enter), ("Esc", .escape), ("Tab", .tab),
    ("BTab", .backTab), ("BS", .backspace), ("Up", .up), ("Down", .down), ("Left", .left),
    ("Right", .right), ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown),
    ("Del", .delete), ("F1", .function(1)), ("F12", .function(12)), ("C-x", .control("x")),
    ("z", .character("z")), ("F", .character("F")), ("~", .character("~")), ("*", .character("*")),
    ("：", .character("：")), (":", .character(":")),
  ])
  func `a token names a key`(token: String, key: Key) throws {
    #expect(try KeyScript(parsing: token).events == [.key(key)])
  }

  @Test func `tokens stand apart and repeat`() throws {
    let script = try KeyScript(parsing: "  Space *3\n Up  *2 ")
    #expect(
      script.events
        == Array(repeating: .key(.character(" ")), count: 3) + [.key(.up), .key(.up)])
  }

  @Test func `a text is typed and may be repeated as a whole`() throws {
    let keys = try KeyScript(parsing: "type:ab *2").events
    #expect(keys == ["a", "b", "a", "b"].map { .key(.character($0)) })
  }

  @Test func `beats go by`() throws {
    #expect(try KeyScript(parsing: "~3").events == [.beat, .beat, .beat])
    #expect(try KeyScript(parsing: "~0").events == [])
  }

  @Test func `repeating once changes nothing`() throws {
    #expect(try KeyScript(parsing: "Up *1").events == [.key(.up)])
  }

  @Test(arguments: [
    ("Spcae", "keys: there is no key 'Spcae'; did you mean 'Space'?"),
    ("F13", "keys: there is no key 'F13'; write text as type:F13"),
    ("hello", "keys: there is no key 'hello'; write text as type:hello"),
    ("*3", "keys: there is no key '*3'; write text as type:*3"),
    ("Up *0", "keys: there is no key '*0'; write text as type:*0"),
    ("Up *-2", "keys: there is no key '*-2'; write text as type:*-2"),
    (
      "Up *-9223372036854775808",
      "keys: there is no key '*-9223372036854775808'; write text as type:*-9223372036854775808"
    ),
    ("~-1", "keys: there is no key '~-1'; write text as type:~-1"),
    ("Up *9223372036854775807", "keys: more than 1000000 keys"),
    ("Up *600000 Up *600000", "keys: more than 1000000 keys"),
    ("~600000 ~600000", "keys: more than 1000000 keys"),
  ])
  func `this script is refused`(script: String, message: String) {
    #expect(mistake(script) == message)
  }

  @Test func `a script ends with the program`() throws {
    var app = App()
    let stays = app.play(try KeyScript(parsing: "Space q Space"))
    #expect(!stays)
    #expect(app.panel.run.stepCount == 1)
  }

  @Test func `a script leaves nothing in motion`() throws {
    var app = App()
    _ = app.play(try KeyScript(parsing: "Space"))
    #expect(app.tickInterval == nil)
  }

  @Test func `beats make steps while playing and nothing else`() throws {
    var app = App()
    app.reducedMotion = true
    _ = app.play(try KeyScript(parsing: "~5"))
    #expect(app.panel.run.stepCount == 0)
    _ = app.play(try KeyScript(parsing: "p ~5"))
    #expect(app.panel.run.stepCount == 5)
  }
}
