internal import Glibc
internal import Lessons

/// Names of files as people write them.
enum UserPath {
  /// A name typed on the command line of a screen, which no shell has seen, as the system takes it:
  /// `~/` is the home of the user.
  static func resolved(
    _ name: String, home: String? = Environment.value(of: "HOME")
  ) -> String {
    guard name.hasPrefix("~/"), let home else { return name }
    return home + name.dropFirst(1)
  }

  /// A path as it may be shown to others: `~` instead of the home of the user, nothing that moves.
  static func abbreviated(
    _ path: String, home: String? = Environment.value(of: "HOME")
  ) -> String {
    let homes = [home, home.flatMap(real)].compactMap { $0 }.filter {
      $0.hasPrefix("/") && $0 != "/"
    }
    for home in homes where path == home || path.hasPrefix(home + "/") {
      return Finding.safe("~" + path.dropFirst(home.count))
    }
    return Finding.safe(path)
  }

  /// The program's own file.
  static var executable: String? { real("/proc/self/exe") }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
