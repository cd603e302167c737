internal import Classroom
internal import Tutor

/// Keeps what a learner has seen and done as soon as it has happened.
struct ProgressKeeper: Companion {
  private let store: ProgressStore
  private var kept: Progress
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
  }

  var hasKeptProgress: Bool { store.keeps && problem == nil && kept != Progress() }

  mutating func follow(_ program: inout Learner) {
    guard program.progress != kept else { return }
    kept = program.progress
    do throws(ProgressFailure) {
      let reading = try store.save(program.progress)
      program.learn(reading.progress)
      kept = program.progress
      if let notice = reading.notice { program.announce(notice) }
      problem = nil
    } catch {
      // Said once: who cannot write now will not in the next second either.
      if problem == nil { program.announce(error.message) }
      problem = error.message
    }
  }
}
