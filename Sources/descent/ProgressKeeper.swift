internal import Classroom
internal import Tutor

/// Keeps what a learner has seen and done as soon as it has happened.
struct ProgressKeeper: Companion {
  private let store: ProgressStore
  private var kept: Progress
  /// What was last tried to be kept, in vain or not.
  private var tried: Progress
  /// Why what was done last is not kept.
  private(set) var problem: Localized?

  /// A keeper of progress that lies in a store.
  ///
  /// - Parameters:
  ///   - store: where it is kept.
  ///   - kept: what lies there already.
  init(store: ProgressStore, kept: Progress) {
    self.store = store
    self.kept = kept
    tried = kept
  }

  var hasKeptProgress: Bool { store.keeps && problem == nil && kept != Progress() }

  mutating func follow(_ program: inout Learner) {
    guard program.progress != tried else { return }
    keep(&program)
  }

  /// What could not be kept before may be by now.
  mutating func followLast(_ program: inout Learner) {
    if program.progress != kept { keep(&program) }
  }

  private mutating func keep(_ program: inout Learner) {
    tried = program.progress
    do throws(ProgressFailure) {
      let reading = try store.save(program.progress)
      program.learn(reading.progress)
      (kept, tried) = (program.progress, program.progress)
      if let notice = reading.notice { program.announce(notice) }
      problem = nil
    } catch {
      // Said once: who cannot write now will not in the next second either.
      if problem == nil { program.announce(error.message) }
      problem = error.message
    }
  }
}
