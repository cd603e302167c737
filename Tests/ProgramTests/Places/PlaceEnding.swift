import Glibc
import Testing

/// What can end the program against its will.
enum PlaceEnding: Hashable, Sendable, CustomTestStringConvertible {
  /// A signal that asks it to end.
  case signal(Int32)
  /// A signal that says that it has gone wrong.
  case crash(Int32)
  /// Ctrl-C, and again.
  case doubleInterrupt
  /// The window is closed, and the shell says so.
  case hangUp
  /// The window is closed, and nobody says so.
  case silentHangUp
  /// The window is closed under a program that was told not to listen to that.
  case hangUpUnderNohup

  static let all: [PlaceEnding] = signals.map { .signal($0) } + crashes.map { .crash($0) } + others

  private static let signals = [
    SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGALRM, SIGPIPE,
  ]
  private static let crashes = [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE]
  private static let others: [PlaceEnding] = [
    .doubleInterrupt, .hangUp, .silentHangUp, .hangUpUnderNohup,
  ]

  var testDescription: String {
    switch self {
    case .signal(let number): "signal \(number)"
    case .crash(let number): "crash by \(number)"
    case .doubleInterrupt: "Ctrl-C twice"
    case .hangUp: "hang-up"
    case .silentHangUp: "hang-up without a signal"
    case .hangUpUnderNohup: "hang-up with SIGHUP ignored"
    }
  }
}

/// A place, and what happens there.
struct EndedPlace: Sendable, CustomTestStringConvertible {
  let place: Place
  let ending: PlaceEnding

  var testDescription: String { "\(place.testDescription), \(ending.testDescription)" }

  /// Every ending on every screen and while learning, and one at least at every place.
  ///
  /// A process can end once only, so all endings at all places would take minutes. The endings
  /// begin elsewhere in each part, so that none is tried at lists only.
  static let chosen: [EndedPlace] = Place.Part.allCases.enumerated().flatMap { index, part in
    let (places, endings) = (Place.all.filter { $0.part == part }, PlaceEnding.all)
    let hasAll = part.isScreen || part == .learning
    return (0..<(hasAll ? max(places.count, endings.count) : places.count)).map {
      let ending = endings[($0 + (hasAll ? 0 : 13 + index)) % endings.count]
      return EndedPlace(place: places[($0 + (hasAll ? 1 : 0)) % places.count], ending: ending)
    }
  }

  /// Every ending at every place.
  static let all = Place.all.flatMap { place in
    PlaceEnding.all.map { EndedPlace(place: place, ending: $0) }
  }
}
