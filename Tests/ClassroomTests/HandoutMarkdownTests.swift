import Testing

@testable import Classroom
@testable import Lessons

/// The Markdown of handouts, read again by the parser that GitHub uses.
@Suite struct HandoutMarkdownTests {
  @Test(arguments: Handout.Audience.allCases)
  func `every lesson reads again as it is meant`(audience: Handout.Audience) throws {
    let entries = projectLessons.entries
    #expect(entries.count >= 22)
    for entry in entries {
      let handout = Handout(lesson: try #require(entry.lesson), audience: audience)
      let read = MarkdownShape.read(handout.markdown)
      let meant = MarkdownShape.meant(handout.blocks)
      #expect(read.count == meant.count, "\(entry.file)")
      for (one, other) in zip(read, meant) { #expect(one == other, "\(entry.file)") }
      let titles = read.filter { $0.hasPrefix("h2") }.count
      #expect((handout.lesson.pages.count + 1...handout.lesson.pages.count + 2).contains(titles))
    }
  }

  @Test func `lists, quotations, code and tables of a lesson read again`() throws {
    let lesson = try HandoutSample.lesson(
      HandoutSample.chinese.replacing(
        "::: predict",
        with: """
          3. three
             - inner

               more
          4. four

          - bullet

          ### Small

          > said
          >
          > twice

          ~~~
          ``` fence

          # in code
          ~~~

          | a\\|b | `c\\|d` |
          |:-:|--:|
          | *1* | 2 |

          ::: predict
          """))
    let handout = Handout(lesson: lesson, audience: .student)
    #expect(MarkdownShape.read(handout.markdown) == MarkdownShape.meant(handout.blocks))
    #expect(
      handout.text(width: 24).contains(
        """
        3. three
           - inner

             more
        4. four

        - bullet

        Small

        > said
        >
        > twice

            ``` fence

            # in code

        a|b  c|d
        ---  ---
         1     2

        """))
  }
}
