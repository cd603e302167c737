internal import CTerm
internal import Classroom
internal import Glibc
internal import Lessons
internal import Tutor

/// Where a presentation and the readers of its notes meet: `$XDG_RUNTIME_DIR/descent`.
///
/// Names are looked up in the open folder, so that what happens to its path in between does not
/// matter, and no path is too long for the address of a socket.
final class NotesFolder {
  /// Why there is no such place.
  enum Problem: Error, Hashable {
    /// The environment names no folder.
    case unnamed
    /// The system refuses the folder, with this value of `errno`.
    case refused(path: String, code: Int32)
    /// It is not the user's own, or others may look into it.
    case notPrivate(path: String)
  }

  private static let socket = "present.sock"
  private let descriptor: Int32

  /// The folder, made where it is missing.
  ///
  /// - Parameter runtime: the value of `XDG_RUNTIME_DIR`; only an absolute path counts.
  /// - Throws: why nobody can meet there.
  init(runtime: String? = Environment.value(of: "XDG_RUNTIME_DIR")) throws(Problem) {
    guard let runtime, runtime.hasPrefix("/") else { throw .unnamed }
    let path = "\(runtime)/descent"
    // The umask may have taken away what its owner needs.
    if mkdir(path, S_IRWXU) == 0 { chmod(path, S_IRWXU) }
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .refused(path: path, code: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_uid == geteuid(),
      status.st_mode & (S_IRWXG | S_IRWXO) == 0
    else { throw .notPrivate(path: path) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Makes this process the one that presents, until the folder is closed.
  ///
  /// - Returns: false when another one presents.
  func claim() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  /// A socket that waits for readers; one that a presentation left behind is replaced.
  ///
  /// - Returns: -1 when there is none to be had.
  func listen() -> Int32 {
    remove()
    return cterm_listen(descriptor, Self.socket)
  }

  /// Takes the socket away: nobody knocks any more.
  func remove() { unlinkat(descriptor, Self.socket, 0) }

  /// A connection to the presentation; -1 when there is none.
  func connect() -> Int32 { cterm_connect(descriptor, Self.socket) }
}

extension NotesFolder.Problem {
  /// What is the matter, in one line.
  var message: String {
    switch self {
    case .unnamed: "XDG_RUNTIME_DIR names no folder, and the notes need one to get here"
    case .refused(let path, let code):
      "\(Finding.safe(path)): \(FileProblem.system(code).reason.en), so the notes cannot get here"
    case .notPrivate(let path):
      "\(Finding.safe(path)) has to be yours alone (mode 700) before notes go through it"
    }
  }
}
