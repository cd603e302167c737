internal import ArgumentParser
internal import Classroom
internal import Lessons

/// Prints what a shell needs to complete the command line.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print the completions of commands, options and lessons for a shell.",
    usage: "descent completions <shell>",
    discussion: """
      bash: descent completions bash > ~/.local/share/bash-completion/completions/descent; \
      zsh: descent completions zsh > a folder of $fpath, as _descent; \
      fish: descent completions fish > ~/.config/fish/completions/descent.fish. \
      An installed descent has brought them already.
      """)

  /// The shells there are completions for.
  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish

    fileprivate var parserShell: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run() throws {
    StandardOutput.write(Descent.completionScript(for: shell.parserShell) + "\n")
  }
}

extension CompletionKind {
  /// The ids of the program's own lessons.
  static let lessons = CompletionKind.custom { _, _, _ in
    let folder = LessonLibrary.folder(chosen: nil, executable: "/proc/self/exe")
    let entries = folder.map { LessonLibrary(root: $0).entries } ?? []
    return Array(Set(entries.compactMap(\.name?.id))).sorted()
  }
}
