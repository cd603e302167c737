import Testing

@testable import Classroom

@Suite struct ProgressFileTests {
  @Test func `the format is this`() throws {
    var progress = Progress()
    progress.visit(lesson: "a", page: 2, at: 100)
    progress.visit(lesson: "a", page: 0, at: 101)
    progress.answer(lesson: "a", exercise: "q", said: "下/“0.3”", isRight: false, at: 102)
    progress.review(lesson: "a", exercise: "q", isRight: true, at: 103)
    let bytes = try ProgressFile.encode(progress)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {
          "format" : 1,
          "lessons" : {
            "a" : {
              "attempts" : {
                "q" : {
                  "first" : {
                    "isRight" : false,
                    "said" : "下/“0.3”",
                    "when" : 102
                  },
                  "lastReview" : {
                    "isRight" : true,
                    "when" : 103
                  },
                  "reviews" : 1,
                  "tries" : 1,
                  "when" : 103
                }
              },
              "stop" : {
                "page" : 0,
                "when" : 101
              },
              "visited" : [
                0,
                2
              ]
            }
          }
        }

        """)
    #expect(try ProgressFile.decode(bytes) == progress)
  }

  @Test(arguments: 0..<100)
  func `what is written is read again`(seed: Int) throws {
    var numbers = SmallNumbers(seed: seed)
    let progress = ProgressSamples.random(&numbers)
    #expect(try ProgressFile.decode(ProgressFile.encode(progress)) == progress)
  }

  @Test func `the largest times are read again`() throws {
    var progress = Progress()
    for page in 0...2 { progress.visit(lesson: "a", page: page, at: .max) }
    #expect(try ProgressFile.decode(ProgressFile.encode(progress)) == progress)
  }

  @Test(arguments: [
    "", " ", "{", "[]", "{}", "null", "{\"format\":\"1\",\"lessons\":{}}", "{\"format\":1}",
    "{\"format\":1,\"lessons\":{\"a\":{}}}",
    "{\"format\":1,\"lessons\":{\"a\":{\"visited\":[-1],\"attempts\":{}}}}",
    "{\"format\":1,\"lessons\":{\"a\":{\"visited\":[9223372036854775807],\"attempts\":{}}}}",
    "{\"format\":1,\"lessons\":{\"a\":{\"visited\":[1e400],\"attempts\":{}}}}",
    "{\"format\":1,\"lessons\":{\"a\":{\"visited\":[],\"attempts\":{\"q\":"
      + "{\"tries\":-1,\"reviews\":0,\"when\":0}}}}}",
    String(repeating: "[", count: 100_000),
  ])
  func `what is no progress is damaged`(text: String) {
    #expect(throws: ProgressFile.Problem.damaged) { try ProgressFile.decode(Array(text.utf8)) }
  }

  @Test func `every file that is cut off is damaged`() throws {
    var progress = Progress()
    progress.answer(lesson: "a", exercise: "q", said: "x", isRight: true, at: 1)
    let bytes = try ProgressFile.encode(progress)
    for count in 0..<bytes.count - 2 {
      #expect(throws: ProgressFile.Problem.damaged) {
        try ProgressFile.decode(Array(bytes.prefix(count)))
      }
    }
  }

  @Test func `a file with any bit turned over is progress or damaged`() throws {
    var progress = Progress()
    progress.answer(lesson: "a", exercise: "q", said: "步", isRight: true, at: 1)
    let bytes = try ProgressFile.encode(progress)
    for place in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[place] ^= 1 << UInt8(bit)
        do throws(ProgressFile.Problem) {
          // What is read can be written and read again.
          let read = try ProgressFile.decode(changed)
          let again = (try? ProgressFile.encode(read)).flatMap { try? ProgressFile.decode($0) }
          #expect(again == read)
        } catch {
          #expect(error != .tooLarge)
        }
      }
    }
  }

  @Test func `another format is not guessed at`() {
    #expect(throws: ProgressFile.Problem.unknownFormat) {
      try ProgressFile.decode(Array("{\"format\":2,\"lessons\":7}".utf8))
    }
  }

  @Test func `what could not be read again is not written`() throws {
    var one = Progress()
    one.answer(
      lesson: "a", exercise: "q", said: String(repeating: "x", count: 200), isRight: true, at: 1)
    let lesson = try #require(one.lessons["a"])
    let names = (0..<20_000).map { "lesson-\($0)" }
    let many = Progress(lessons: Dictionary(uniqueKeysWithValues: names.map { ($0, lesson) }))
    #expect(throws: FileProblem.tooLarge) { try ProgressFile.encode(many) }
  }
}
