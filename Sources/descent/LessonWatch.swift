internal import Classroom
internal import Glibc

/// Reads the lessons again when one of their files was saved.
///
/// The kernel tells (inotify): nothing is looked at while nothing happens.
struct LessonWatch: Companion {
  private let descriptor: Int32

  /// A watch over a folder of lessons; `nil` where the kernel refuses one.
  init?(root: String) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    // Editors write a file in place, or write another one and move it there.
    let events = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE)
    for folder in [root, root + "/en", root + "/zh"] {
      inotify_add_watch(descriptor, folder, events)
    }
  }

  var descriptors: [Int32] { [descriptor] }

  mutating func attend(_ program: inout Learner) {
    guard drain() else { return }
    program.reloadLessons()
  }

  /// Takes the notices away; false when there were none.
  private func drain() -> Bool {
    var notices = [UInt8](repeating: 0, count: 4096)
    var found = false
    while read(descriptor, &notices, notices.count) > 0 { found = true }
    return found
  }
}
