import Glibc
import Testing

@testable import Lessons

@Suite struct LessonSkeletonTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a skeleton is well formed and proved`() throws {
    let root = "\(folder.path)/course"
    #expect(
      try LessonSkeleton(id: "first", in: root).write() == [
        "\(root)/en/01-first.md", "\(root)/zh/01-first.md",
      ])
    #expect(
      try LessonSkeleton(id: "next", in: root).write() == [
        "\(root)/en/02-next.md", "\(root)/zh/02-next.md",
      ])
    let check = LessonCheck([root])
    #expect(check.findings == [])
    #expect(check.lessons.count == 4)
    #expect(check.proofs().findings.isEmpty)
  }

  @Test func `nothing is overwritten`() throws {
    try folder.write("mine", to: "zh/07-mine.md")
    #expect(throws: LessonSkeleton.Refusal.usage("there is a lesson 'mine' already")) {
      try LessonSkeleton(id: "mine", in: folder.path).write()
    }
    #expect(
      throws: LessonSkeleton.Refusal.usage(
        "'My lesson' is not a name of a-z, 0-9 and '-' that begins with a letter")
    ) { try LessonSkeleton(id: "My lesson", in: folder.path).write() }
    #expect(
      try LessonSkeleton(id: "other", in: folder.path).write().first?.hasSuffix("08-other.md")
        == true)
  }

  @Test func `a folder that cannot be made is named`() {
    #expect(throws: LessonSkeleton.Refusal.cannotCreate("/proc/x: No such file or directory")) {
      try LessonSkeleton(id: "first", in: "/proc/x").write()
    }
  }
}
