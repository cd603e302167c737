import Glibc
import Testing

@testable import Classroom

@Suite struct FileSystemCallsTests {
  /// A call that fails so often before it is done.
  private func failing(_ times: Int, with code: Int32) -> () -> Int32 {
    var rest = times
    return {
      guard rest > 0 else { return 7 }
      rest -= 1
      errno = code
      return -1
    }
  }

  @Test(arguments: [0, 1, 1000])
  func `a call that signals interrupt is made again until it is done`(times: Int) throws {
    #expect(try retrying(failing(times, with: EINTR)) == 7)
  }

  @Test(arguments: [EIO, ENOSPC, EDQUOT, EACCES])
  func `any other failure is told at once`(code: Int32) {
    #expect(throws: FileProblem.system(code)) { try retrying(failing(1, with: code)) }
  }
}
