import Glibc
import Testing
import Tutor

@testable import Classroom

@Suite struct ProgressStoreTests {
  /// Progress of one visit.
  private func visit(_ lesson: String, _ page: Int = 0, at when: Int = 1) -> Progress {
    var progress = Progress()
    progress.visit(lesson: lesson, page: page, at: when)
    return progress
  }

  @Test func `what is saved is there the next time`() throws {
    let folder = StateFolder()
    let store = ProgressStore(stateHome: folder.home, home: nil)
    #expect(store.load() == .init(progress: Progress(), notice: nil))
    #expect(folder.names.isEmpty)
    try store.save(visit("a", 3))
    #expect(store.load() == .init(progress: visit("a", 3), notice: nil))
    #expect(folder.names == ["progress.json", "progress.lock"])
  }

  @Test func `two windows merge what they know`() throws {
    let folder = StateFolder()
    let (one, other) = (ProgressStore(folder: folder.path), ProgressStore(folder: folder.path))
    try one.save(visit("a"))
    let kept = try other.save(visit("b"))
    #expect(kept.progress == visit("a").merging(visit("b")))
    #expect(one.load().progress == kept.progress)
  }

  @Test func `two windows that take turns for a hundred rounds lose nothing`() async throws {
    let folder = StateFolder()
    let path = folder.path
    try await withThrowingTaskGroup { group in
      for window in 0..<2 {
        group.addTask {
          for page in 0..<100 {
            try ProgressStore(folder: path).save(self.visit("w\(window)", page, at: page))
          }
        }
      }
      try await group.waitForAll()
    }
    let lessons = ProgressStore(folder: path).load().progress.lessons
    #expect(lessons.count == 2)
    #expect(lessons.values.allSatisfy { $0.visited == Set(0..<100) })
  }

  @Test func `a clock that goes back loses nothing`() throws {
    let folder = StateFolder()
    let store = ProgressStore(folder: folder.path)
    try store.save(visit("a", 1, at: 1000))
    try store.save(visit("a", 2, at: 10))
    let lesson = try #require(store.load().progress.lessons["a"])
    #expect(lesson.visited == [1, 2])
    var old = [timeval(tv_sec: 1, tv_usec: 0), timeval(tv_sec: 1, tv_usec: 0)]
    utimes(folder.file, &old)
    try store.save(visit("b"))
    #expect(store.load().progress.lessons.count == 2)
  }

  @Test func `many windows saving at once lose nothing`() async throws {
    let folder = StateFolder()
    let path = folder.path
    try await withThrowingTaskGroup { group in
      for window in 0..<4 {
        group.addTask {
          for page in 0..<5 {
            try ProgressStore(folder: path).save(self.visit("w\(window)", page, at: page))
          }
        }
      }
      try await group.waitForAll()
    }
    let lessons = ProgressStore(folder: path).load().progress.lessons
    #expect(lessons.count == 4)
    #expect(lessons.values.allSatisfy { $0.visited == [0, 1, 2, 3, 4] })
  }

  @Test func `what is known already is not written again`() throws {
    let folder = StateFolder()
    try ProgressStore(folder: folder.path).save(visit("a"))
    var calls = FileSystemCalls.system
    calls.write = { (_, _) throws(FileProblem) in throw .system(ENOSPC) }
    try ProgressStore(folder: folder.path, calls: calls).save(visit("a"))
  }

  @Test func `nobody else may read it`() throws {
    let folder = StateFolder()
    try ProgressStore(stateHome: "\(folder.path)//x/", home: nil).save(visit("a"))
    #expect(StateFolder.mode(of: "\(folder.path)/x/descent") == 0o700)
    #expect(StateFolder.mode(of: "\(folder.path)/x/descent/progress.json") == 0o600)
    for name in ["progress.json", "progress.lock"] { unlink("\(folder.path)/x/descent/\(name)") }
    for name in ["x/descent", "x"] { rmdir("\(folder.path)/\(name)") }
  }

  // MARK: - Where it lies

  @Test(arguments: [(nil, nil), ("", ""), ("relative", "home"), ("relative", nil)])
  func `without a place nothing is kept and it is said`(stateHome: String?, home: String?) throws {
    let store = ProgressStore(stateHome: stateHome, home: home)
    #expect(store.load().notice?.en.contains("XDG_STATE_HOME") == true)
    #expect(try store.save(visit("a")) == .init(progress: visit("a"), notice: nil))
  }

  @Test(arguments: [nil, "", "relative"])
  func `without a state home it lies in the home`(stateHome: String?) throws {
    let folder = StateFolder()
    folder.write("", to: "x")
    try ProgressStore(stateHome: stateHome, home: folder.path).save(visit("a"))
    let state = "\(folder.path)/.local/state"
    #expect(StateFolder.mode(of: "\(state)/descent/progress.json") == 0o600)
    for name in ["progress.json", "progress.lock"] { unlink("\(state)/descent/\(name)") }
    for path in ["\(state)/descent", state, "\(folder.path)/.local"] { rmdir(path) }
  }

  @Test func `a store that is none neither reads nor writes`() throws {
    #expect(ProgressStore.none.load() == .init(progress: Progress(), notice: nil))
    #expect(try ProgressStore.none.save(visit("a")).progress == visit("a"))
  }

  // MARK: - What is no progress

  @Test(arguments: ["{\"format\":1,", "\0", "{\"format\":99}"])
  func `what cannot be read is kept under another name`(text: String) throws {
    let folder = StateFolder()
    folder.write(text)
    let store = ProgressStore(folder: folder.path)
    let reading = store.load()
    #expect(reading.progress == Progress())
    #expect(reading.notice?.en.contains("\(folder.file).bad, and a new one begins") == true)
    #expect(reading.notice?.zh.contains("原文件保留为 \(folder.file).bad") == true)
    #expect(folder.text(of: "progress.json.bad") == text)
    folder.write("worse")
    #expect(try store.save(visit("a")).notice?.en.contains("progress.json.bad-2,") == true)
    folder.write("worst")
    #expect(store.load().notice?.en.contains("progress.json.bad-3,") == true)
    #expect(folder.text(of: "progress.json.bad") == text)
    #expect(folder.text(of: "progress.json.bad-2") == "worse")
    #expect(folder.text(of: "progress.json.bad-3") == "worst")
  }

  @Test func `a gigabyte of zeros is looked at no further than needed, and kept`() {
    let folder = StateFolder()
    folder.write("")
    truncate(folder.file, 1 << 30)
    #expect(ProgressStore(folder: folder.path).load().notice?.en.contains("too large") == true)
    #expect(folder.names == ["progress.json.bad", "progress.lock"])
  }

  @Test(arguments: ["/nonexistent-home", "/proc", "/dev/null"])
  func `a home that cannot hold a file is said, and nothing stops`(home: String) {
    let store = ProgressStore(stateHome: nil, home: home + "/x")
    #expect(store.load().progress == Progress())
    // Whoever is root may make a folder nearly everywhere.
    if home != "/nonexistent-home" {
      #expect(throws: ProgressFailure.self) { try store.save(visit("a")) }
    }
  }

  @Test func `a file that is too large is kept under another name`() {
    let folder = StateFolder()
    folder.write("{")
    truncate(folder.file, 4 << 20 + 1)
    let notice = ProgressStore(folder: folder.path).load().notice
    #expect(notice?.en.hasPrefix("the file of your progress is too large: ") == true)
    #expect(folder.names == ["progress.json.bad", "progress.lock"])
  }

  @Test func `a link, a folder and a pipe are left alone`() {
    let makers: [(String) -> Int32] = [
      { symlink("progress.lock", $0) }, { symlink("nowhere", $0) }, { mkdir($0, 0o700) },
      { mkfifo($0, 0o600) },
    ]
    for make in makers {
      let folder = StateFolder()
      folder.write("", to: "progress.lock")
      #expect(make(folder.file) == 0)
      let store = ProgressStore(folder: folder.path)
      #expect(
        store.load().notice?.en
          == "your progress cannot be read: it is not a regular file (\(folder.path))")
      #expect(throws: ProgressFailure(problem: .notAFile, folder: folder.path)) {
        try store.save(visit("a"))
      }
      #expect(folder.names == ["progress.json", "progress.lock"])
      #expect(folder.text(of: "progress.lock") == "")
    }
  }

  @Test func `a lock that is a link is not followed`() {
    let folder = StateFolder()
    folder.write("mine", to: "other")
    symlink("other", "\(folder.path)/progress.lock")
    #expect(throws: ProgressFailure.self) {
      try ProgressStore(folder: folder.path).save(visit("a"))
    }
    #expect(folder.text(of: "other") == "mine")
  }

  @Test func `a file where the folder should be is left alone`() {
    let folder = StateFolder()
    close(open(folder.path, O_CREAT | O_WRONLY, 0o600))
    let store = ProgressStore(folder: folder.path)
    let place = "there is a file where a folder should be (\(folder.path))"
    #expect(store.load().notice?.en == "your progress cannot be read: \(place)")
    do throws(ProgressFailure) {
      try store.save(visit("a"))
      Issue.record("it was saved")
    } catch {
      #expect(error.message.en == "your progress is not saved: \(place)")
      #expect(error.message.zh == "学习进度没有保存：该是文件夹的地方有个同名文件（\(folder.path)）")
    }
  }

  // MARK: - Failures on the way

  @Test(arguments: [
    (ENOSPC, "the disk is full"), (EIO, "the disk reports an error"),
    (EDQUOT, "your quota on this disk is used up"), (EACCES, "permission denied"),
  ])
  func `every call that fails leaves the old file and no other`(code: Int32, reason: String) throws
  {
    var failures = 0
    for number in 1...100 {
      let folder = StateFolder()
      try ProgressStore(folder: folder.path).save(visit("a"))
      let store = ProgressStore(folder: folder.path, calls: .failing(with: code) { $0 == number })
      do throws(ProgressFailure) {
        try store.save(visit("b"))
        #expect(ProgressStore(folder: folder.path).load().progress.lessons.count == 2)
        if number > 20 { break }
      } catch {
        failures += 1
        #expect(error.message.en.hasPrefix("your progress is not saved: \(reason) ("))
        #expect(ProgressStore(folder: folder.path).load().progress.lessons["a"] != nil)
      }
      #expect(folder.names == ["progress.json", "progress.lock"])
    }
    #expect(failures > 10)
  }

  @Test func `a program that is killed leaves the old file or the new`() throws {
    var seen: Set<Int> = []
    for number in 1...30 {
      let folder = StateFolder()
      try ProgressStore(folder: folder.path).save(visit("a"))
      let store = ProgressStore(folder: folder.path, calls: .failing { $0 >= number })
      _ = try? store.save(visit("b"))
      let reading = ProgressStore(folder: folder.path).load()
      #expect(reading.notice == nil)
      #expect(reading.progress.lessons["a"] != nil)
      seen.insert(reading.progress.lessons.count)
      // What it left behind is in nobody's way.
      try ProgressStore(folder: folder.path).save(visit("c"))
      #expect(folder.names == ["progress.json", "progress.lock"])
    }
    #expect(seen == [1, 2])
  }

  @Test func `a damaged file that cannot be renamed is not written over`() {
    let folder = StateFolder()
    folder.write("damaged")
    var calls = FileSystemCalls.system
    calls.rename = { (_, _, _) throws(FileProblem) in throw .system(EROFS) }
    let store = ProgressStore(folder: folder.path, calls: calls)
    #expect(store.load().notice?.en.contains("the disk is read-only") == true)
    #expect(throws: ProgressFailure(problem: .system(EROFS), folder: folder.path)) {
      try store.save(visit("a"))
    }
    #expect(folder.text() == "damaged")
  }
}
