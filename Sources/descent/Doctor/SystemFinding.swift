internal import Glibc
internal import Lessons

/// The machine and what the program was built with; no names of hosts or people.
enum SystemFinding {
  /// The system as it calls itself, its kernel and processor.
  static var text: String {
    var names = utsname()
    uname(&names)
    let kernel = "\(string(&names.sysname)) \(string(&names.release)) \(string(&names.machine))"
    return [distribution, kernel].compactMap { $0 }.joined(separator: ", ")
  }

  /// The compiler, as far as it tells.
  static var compiler: String {
    #if compiler(>=6.4)
      "6.4 or later"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }

  /// `PRETTY_NAME` of the system.
  private static var distribution: String? {
    guard
      let bytes = try? RegularFile.read("/etc/os-release", inside: nil, limit: 65_536)
    else { return nil }
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("PRETTY_NAME=") }
    return line.map { Finding.safe($0.dropFirst(12).filter { $0 != "\"" }) }
  }

  private static func string<Field>(_ field: inout Field) -> String {
    withUnsafeBytes(of: &field) {
      Finding.safe(String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self))
    }
  }
}
