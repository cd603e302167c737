internal import Classroom
internal import Glibc
internal import Plotting
internal import Tutor

/// Writes the files that a program asks for.
struct ExportWriter {
  /// The colours of the screen.
  let palette: Palette
  /// The home of the user, for names that begin with `~/`.
  var home = Environment.value(of: "HOME")

  /// Writes a file.
  ///
  /// - Parameters:
  ///   - export: the file.
  ///   - frame: draws the screen.
  /// - Returns: what to say of it.
  func write(_ export: Export, of frame: () -> Buffer) -> Message {
    let bytes = bytes(of: export, frame)
    let name = UserPath.resolved(export.name, home: home)
    do throws(ExportFile.Failure) {
      try ExportFile(name, replaces: export.replaces).write(bytes)
      return .done(.written(export, bytes.count))
    } catch .exists {
      return .refusal(.exists(export.name))
    } catch {
      return .warning(error.message)
    }
  }

  /// What goes into the file.
  ///
  /// - Parameters:
  ///   - export: the file.
  ///   - frame: draws the screen.
  /// - Returns: the bytes.
  func bytes(of export: Export, _ frame: () -> Buffer) -> [UInt8] {
    switch export.content {
    case .bytes(let bytes): bytes
    case .screen(.text): Array((frame().withoutColors.description + "\n").utf8)
    case .screen(.svg): Array(palette.drawing(of: frame()).svg.utf8)
    }
  }

}

extension Localized {
  fileprivate static func written(_ export: Export, _ count: Int) -> Localized {
    let (name, size) = (ExportFile.shown(export.name), Self.size(count))
    return Localized(
      en: "\(name) is written, \(size)" + (export.remark.map { "; \($0.en)" } ?? ""),
      zh: "已写入 \(name)，\(size)" + (export.remark.map { "；\($0.zh)" } ?? ""))
  }

  fileprivate static func exists(_ name: String) -> Localized {
    let name = ExportFile.shown(name)
    return Localized(
      en: "\(name) is there already: export! in the place of export replaces it",
      zh: "\(name) 已存在：把 export 换成 export! 就会覆盖它")
  }

  private static func size(_ count: Int) -> String {
    switch count {
    case ..<1000: "\(count) B"
    case ..<1_000_000: "\((count + 500) / 1000) kB"
    default: "\((count + 500_000) / 1_000_000) MB"
    }
  }
}
