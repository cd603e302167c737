internal import ArgumentParser

/// Prints the man page, which is made of the definitions that `--help` is made of.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the man page: descent manual | man -l -",
    usage: "descent manual",
    shouldDisplay: false)

  func run() throws {
    StandardOutput.write(try Manual().text)
  }
}
