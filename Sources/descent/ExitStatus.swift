internal import ArgumentParser
internal import Glibc
internal import Tutor

/// The exit statuses of the program, after BSD's sysexits.h.
enum ExitStatus: Int32, Error {
  case success = 0
  case usage = 64
  case badData = 65
  case noInput = 66
  case noTerminal = 69
  case cannotCreate = 73
  case inputOutput = 74
}
