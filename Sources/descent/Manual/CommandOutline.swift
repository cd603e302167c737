internal import ArgumentParser
internal import Foundation

/// A command as the argument parser describes it, read from the parser's own dump.
struct CommandOutline: Decodable, Sendable {
  /// What is typed.
  let commandName: String
  /// What it does, in a line.
  let abstract: String?
  /// What else is to be known.
  let discussion: String?
  /// False for commands that are for us.
  let shouldDisplay: Bool?
  /// Its arguments, options and flags.
  let arguments: [Argument]?
  /// Its commands.
  let subcommands: [CommandOutline]?

  /// An argument, an option or a flag.
  struct Argument: Decodable, Hashable, Sendable {
    /// What an option is called: `--name` or `-n`.
    struct Name: Decodable, Hashable, Sendable {
      let kind: String
      let name: String

      /// As it is typed.
      var text: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    /// `positional`, `option` or `flag`.
    let kind: String
    let shouldDisplay: Bool?
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
  }

  /// The whole command line.
  ///
  /// - Throws: what is wrong with the dump, which would be a mistake of the parser.
  static func all() throws -> CommandOutline {
    /// The outermost object of the dump.
    struct Dump: Decodable { let command: CommandOutline }
    return try JSONDecoder().decode(Dump.self, from: Data(Descent._dumpHelp().utf8)).command
  }

  /// What can be given to the command and is not for us alone; every command has `--help`.
  var shown: [Argument] {
    let common: Set = ["--help", "--version"]
    return (arguments ?? []).filter { argument in
      argument.shouldDisplay ?? true
        && !(argument.names ?? []).contains { common.contains($0.text) }
    }
  }
}
