/// Names of files as they are typed on the command line of a screen, which no shell has seen.
enum UserPath {
  /// The name as the system takes it: `~/` is the home of the user.
  static func resolved(
    _ name: String, home: String? = Environment.value(of: "HOME")
  ) -> String {
    guard name.hasPrefix("~/"), let home else { return name }
    return home + name.dropFirst(1)
  }
}
