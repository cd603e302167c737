internal import ArgumentParser
internal import Tutor

/// The man page: made of the command line's own definitions and of the key table.
struct Manual {
  private let root: CommandOutline
  private let commands: [CommandOutline]
  /// Options that mean the same in many commands; they are explained once.
  private let common: [CommandOutline.Argument]

  /// An option of so many commands is explained once for all.
  private static let commonFrom = 3

  /// A page on the command line as it is.
  ///
  /// - Throws: what is wrong with the parser's description of it.
  init() throws {
    root = try CommandOutline.all()
    commands = (root.subcommands ?? []).filter {
      $0.shouldDisplay ?? true && $0.commandName != "help"
    }
    var counts: [CommandOutline.Argument: Int] = [:]
    var order: [CommandOutline.Argument] = []
    for option in commands.flatMap(\.shown) where option.kind != "positional" {
      if counts[option] == nil { order.append(option) }
      counts[option, default: 0] += 1
    }
    common = order.filter { counts[$0, default: 0] >= Self.commonFrom }
  }

  /// The page.
  var text: String {
    var page = Roff(
      title: "DESCENT", section: 1, source: "descent \(Descent.version)", manual: "User Commands")
    describe(in: &page)
    describeCommands(in: &page)
    describeCommonOptions(in: &page)
    describeKeys(in: &page)
    describeSurroundings(in: &page)
    return page.text
  }

  private func describe(in page: inout Roff) {
    page.section("NAME")
    page.paragraph("descent - gradient descent in a terminal, one step a key")
    page.section("SYNOPSIS")
    page.example(["descent [<command>] [options]"])
    page.section("DESCRIPTION")
    page.paragraph(
      "descent shows how machines learn, one step a key: a parabola, a surface, one neuron, a "
        + "network, what happens inside, digits to be read, the program line by line. Lessons "
        + "explain what is seen and ask before they show. \(root.discussion ?? "")")
    page.section("EXAMPLES")
    page.example([
      "descent                     the parabola", "descent learn               the lessons",
      "descent --set lr=0.4        a larger learning rate",
      "descent run curve --steps 5 five steps as a table",
      "descent doctor              what this terminal can do",
    ])
  }
}

// MARK: - Commands

extension Manual {
  private func describeCommands(in page: inout Roff) {
    page.section("COMMANDS")
    for command in commands {
      page.part("descent \(command.commandName)")
      if let abstract = command.abstract { page.paragraph(abstract) }
      if let usage = Self.usage(of: command.commandName) {
        page.usage(usage.split(separator: "\n").map(String.init))
      }
      if let discussion = command.discussion { page.paragraph(discussion) }
      for argument in command.shown where !common.contains(argument) {
        Self.describe(argument, in: &page)
      }
      let shared = command.shown.filter(common.contains).compactMap(\.names?.first?.text)
      if !shared.isEmpty {
        page.paragraph("Common options: \(shared.joined(separator: ", ")).")
      }
    }
  }

  private func describeCommonOptions(in page: inout Roff) {
    page.section("COMMON OPTIONS")
    for option in common { Self.describe(option, in: &page) }
    page.item("-h, --help", "", "Show help of a command; it is as complete as this page.")
    page.item("--version", "", "Show the version.")
  }

  private static func describe(_ argument: CommandOutline.Argument, in page: inout Roff) {
    let value = argument.valueName.map { "<\($0)>" } ?? ""
    var meaning = [argument.abstract ?? ""]
    if let values = argument.allValues {
      meaning.append("One of: \(values.joined(separator: ", ")).")
    }
    if let value = argument.defaultValue { meaning.append("Without it: \(value).") }
    if argument.isRepeating, argument.kind == "option" {
      meaning.append("It can be given several times.")
    }
    let names = (argument.names ?? []).map(\.text).joined(separator: ", ")
    let text = meaning.filter { !$0.isEmpty }.joined(separator: " ")
    if names.isEmpty {
      page.item(value, "", text)
    } else {
      page.item(names, argument.kind == "flag" ? "" : value, text)
    }
  }

  private static func usage(of name: String) -> String? {
    Descent.configuration.subcommands
      .first { $0.configuration.commandName == name }?.configuration.usage
  }
}

// MARK: - Keys

extension Manual {
  private func describeKeys(in page: inout Roff) {
    page.section("KEYS")
    page.paragraph("The screens show the most important ones below; ? lists those of a screen.")
    for group in KeyBinding.Group.allCases {
      page.part(group.title.en)
      for row in KeyMap.table where row.group == group {
        let screens = StageKind.allCases.filter { row.screens?.contains($0) ?? false }
        let limits = screens.isEmpty ? "" : " (\(screens.map(\.rawValue).joined(separator: ", ")))"
        page.item(row.label.en, "", row.meaning.en + limits)
      }
    }
  }
}

// MARK: - Surroundings

extension Manual {
  private func describeSurroundings(in page: inout Roff) {
    page.section("EXIT STATUS")
    for status in ExitStatus.allCases { page.item("\(status.rawValue)", "", status.meaning) }
    page.paragraph("A signal ends it as it ends every program, after the terminal was given back.")
    page.section("ENVIRONMENT")
    for (name, meaning) in Self.variables { page.item(name, "", meaning) }
    page.section("FILES")
    for (name, meaning) in Self.files { page.item(name, "", meaning) }
    page.section("BUGS")
    page.paragraph("Put what descent doctor prints into a report: it names what the program found.")
  }

  private static let variables = [
    ("TERM", "The terminal; one that is not in the database is taken for xterm-256color."),
    (
      "LC_ALL, LC_CTYPE, LANG",
      "Whether the terminal shows UTF-8; without it everything is ASCII. LC_ALL, LC_MESSAGES or LANG "
        + "that begins with zh makes the screens Chinese."
    ),
    ("NO_COLOR", "Not empty: no colours, unless --color is given."),
    ("COLORFGBG", "Its last number tells a light background where the terminal does not answer."),
    ("REDUCE_MOTION", "Anything but 0: as --reduced-motion."),
    ("XDG_STATE_HOME, HOME", "Where progress is kept."),
    ("XDG_RUNTIME_DIR", "Where the speaker's notes of a talk meet its screen."),
    ("DESCENT_KERNEL", "generic, avx2 or avx512: the numeric kernel to use."),
  ]

  private static let files = [
    ("~/.local/state/descent/progress.json", "How far you have come in each lesson."),
    (
      "../share/descent/lessons",
      "The lessons, seen from the folder of the program; --lessons names another folder."
    ),
  ]
}
