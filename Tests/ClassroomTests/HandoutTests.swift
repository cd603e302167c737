import Lessons
import Testing
import Tutor

@testable import Classroom

@Suite struct HandoutTests {
  @Test func `students get room to write, and the answers behind the pages`() throws {
    let lesson = try HandoutSample.lesson(HandoutSample.english)
    #expect(
      Handout(lesson: lesson, audience: .student).markdown == #"""
        # Lesson 8. The \*stride\*

        Name: ________________ Date: ________________

        Time: 10 minutes.

        After this lesson you can:

        - Say what lr does

        ## 1. A step

        **Set:** `f 2x² − 3x + 1`, `start −4`, `lr 0.4`, shown from −5 to 5

        **You may change:** `lr`

        **Open it with:**

        ```
        descent curve --set f='2x^2 - 3x + 1' --set start=-4 --set lr=0.4
        ```

        The loss is ____ now. Take **one** step.

        **Show:** set `lr` to `0.1`, `beta` to `0`, then make 2 steps, then wait 500 ms, then go back to step 0.

        Watch it.

        **Question 1.** Where does it land?

        Answer: ________________ m

        ## 2. In words

        **Question 2.** What is `lr`?

        - **A)** a length
        - **B)** a factor
        - **C)** neither

        **Task 1.** Land at once.

        At most 1 step.

        What I did: ________________________________________________

        What I saw: ________________________________________________

        ---

        ## Hints

        **Question 1.**

        1. Follow the slope.

        **Task 1.**

        1. The bend is 4.
        2. `1/4`.

        ---

        ## Answer key

        **Question 1.** −1.5 m (± 0.05)

        **To see it:** make 1 step. Then: `x` = −1.5

        **Explanation:** By the rule.

        **Question 2.** **B)** a factor

        - **A)** It is a factor.

        **Explanation:** The step is `lr · slope`.

        **Task 1.** **Solution:** set `lr` to `0.25`, then step until `error < 0.001` (at most 1 step).

        **Explanation:** One over the bend.

        """#)
  }

  @Test func `a teacher gets everything in its place`() throws {
    let lesson = try HandoutSample.lesson(HandoutSample.english)
    let text = Handout(lesson: lesson, audience: .teacher).text(width: 40)
    let pages = text.split(separator: "─").first.map(String.init)
    #expect(
      pages == """
        Lesson 8. The *stride*
        ======================

        Teacher's copy

        Time: 10 minutes.

        Misconceptions it works against: M03,
        M04.

        After this lesson you can:

        - Say what lr does

        1. A step
        ---------

        Set: f 2x² − 3x + 1, start −4, lr 0.4,
        shown from −5 to 5

        You may change: lr

        Open it with:

            descent curve --set f='2x^2 - 3x + 1' --set start=-4 --set lr=0.4

        The loss is ____ now. Take one step.

        Show: set lr to 0.1, beta to 0, then
        make 2 steps, then wait 500 ms, then go
        back to step 0.

        Watch it.

        Question 1. Where does it land?

        Hint 1: Follow the slope.

        Answer: −1.5 m (± 0.05)

        To see it: make 1 step. Then: x = −1.5

        Explanation: By the rule.

        Notes (1.5 min, 1.5 min so far): On
        paper.

        2. In words
        -----------

        Question 2. What is lr?

          A) a length
             > It is a factor.
        ✓ B) a factor
          C) neither

        Explanation: The step is lr · slope.

        Task 1. Land at once.

        At most 1 step.

        Hint 1: The bend is 4.

        Hint 2: 1/4.

        Reached when: error < 0.001

        After every step: not diverged

        Solution: set lr to 0.25, then step
        until error < 0.001 (at most 1 step).

        Explanation: One over the bend.

        Notes (2 min, 3.5 min so far): Let them
        try.


        """)
    #expect(text.contains("\nAnswer key\n----------\n\nQuestion 1. −1.5 m (± 0.05)\n"))
  }

  @Test func `Chinese counts two cells a character`() throws {
    let lesson = try HandoutSample.lesson(HandoutSample.chinese, file: "zh/12-stride.md")
    #expect(
      Handout(lesson: lesson, audience: .student).text() == """
        第 12 课　步子
        ==============

        姓名：________________   日期：________________

        时间：10 分钟。

        学完这一课，你能做到：

        - 说出 lr 管什么

        1. 走一步
        ---------

        设置：start −4

        打开方式：

            descent curve --set start=-4

        第 1 题　一共走了几步？这一句很长，长到一行放不下，要在七十二格以内的地
        方换到下一行去。

        答：________________ 步

        任务 1　一步到位。

        我的做法：______________________________________________________________

        我看到的：______________________________________________________________

        ────────────────────────────────────────────────────────────────────────

        提示
        ----

        任务 1

        1. 试一试。

        ────────────────────────────────────────────────────────────────────────

        参考答案
        --------

        第 1 题　2 步 (± 0.5)

        看一看：走 2 步。这时：step = 2

        讲解：数一数。

        任务 1　一种做法：把 lr 设为 0.25，再走 1 步。

        讲解：弯曲程度分之一。

        """)
  }

  @Test func `a file without a number in its name gives a title without one`() throws {
    let lesson = try HandoutSample.lesson(HandoutSample.english, file: "draft.md")
    #expect(Handout(lesson: lesson, audience: .student).text().hasPrefix("The *stride*\n====="))
  }

  @Test(arguments: [0, 72])
  func `no line of words is too wide`(width: Int) throws {
    for entry in projectLessons.entries {
      let lesson = try #require(entry.lesson)
      for audience in Handout.Audience.allCases {
        let blocks = Handout(lesson: lesson, audience: audience).blocks.filter(\.isWrapped)
        let lines = TextWriter().text(of: blocks, width: width).split(separator: "\n")
        let limit = max(24, width)
        #expect(lines.allSatisfy { cells($0) <= limit }, "\(entry.file)")
      }
    }
  }
}

extension HandoutBlock {
  /// False for code and for what has room to write in it.
  fileprivate var isWrapped: Bool {
    switch self {
    case .code, .fields, .line: false
    case .heading, .paragraph, .list, .quote, .table, .rule: true
    }
  }
}
