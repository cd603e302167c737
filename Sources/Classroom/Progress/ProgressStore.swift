public import Tutor

/// The file that keeps a learner's progress from one session to the next.
///
/// Windows that save at the same time merge what they know, and a program that is killed while it
/// saves leaves the old file or the new one. Nothing that was there is lost silently: what cannot be
/// read is given another name, or is left alone and nothing is saved.
public struct ProgressStore: Sendable {
  /// What was found.
  public struct Reading: Hashable, Sendable {
    /// All that is known.
    public var progress: Progress
    /// What the learner has to hear, in one line.
    public var notice: Localized?
  }

  private enum Place: Sendable {
    case folder(String)
    /// Nobody knows where; it is said once.
    case unknown
    case nowhere
  }

  private let place: Place
  private let calls: FileSystemCalls

  private init(_ place: Place, _ calls: FileSystemCalls = .system) {
    self.place = place
    self.calls = calls
  }

  /// A store in a folder, which need not be there yet.
  init(folder: String, calls: FileSystemCalls = .system) { self.init(.folder(folder), calls) }

  /// The store of a learner: `$XDG_STATE_HOME/descent`, or `$HOME/.local/state/descent`.
  ///
  /// - Parameters:
  ///   - stateHome: the value of `XDG_STATE_HOME`; what is no absolute path does not count.
  ///   - home: the value of `HOME`; without an absolute path there nothing can be kept.
  public init(stateHome: String?, home: String?) {
    if let stateHome, stateHome.hasPrefix("/") {
      self.init(folder: "\(stateHome)/descent")
    } else if let home, home.hasPrefix("/") {
      self.init(folder: "\(home)/.local/state/descent")
    } else {
      self.init(.unknown)
    }
  }

  /// A store that neither reads nor writes.
  public static let none = ProgressStore(.nowhere)

  /// The file that progress is kept in; `nil` where nobody knows a place.
  public var file: String? {
    guard case .folder(let path) = place else { return nil }
    return "\(path)/\(ProgressFolder.file)"
  }

  /// True when there is a place for what is saved.
  public var keeps: Bool { if case .folder = place { true } else { false } }

  /// Reads what was kept.
  ///
  /// - Returns: the progress, empty where there is none; and what had to be put aside for it.
  public func load() -> Reading {
    switch place {
    case .nowhere: return Reading(progress: Progress())
    case .unknown: return Reading(progress: Progress(), notice: .noHome)
    case .folder(let path):
      do throws(ProgressFailure) {
        return try ProgressFolder(path: path, calls: calls).load()
      } catch {
        return Reading(progress: Progress(), notice: .unread(error))
      }
    }
  }

  /// Merges progress into what is kept, which others may have changed meanwhile.
  ///
  /// - Parameter progress: what is known here.
  /// - Returns: all that is kept now, and what had to be put aside for it.
  /// - Throws: why nothing was saved; the old file is as it was.
  @discardableResult
  public func save(_ progress: Progress) throws(ProgressFailure) -> Reading {
    guard case .folder(let path) = place else { return Reading(progress: progress) }
    return try ProgressFolder(path: path, calls: calls).save(progress)
  }
}

extension Localized {
  fileprivate static let noHome = Localized(
    en: "neither XDG_STATE_HOME nor HOME is set: your progress is not kept",
    zh: "没有设置 XDG_STATE_HOME 或 HOME：学习进度不会保存")

  fileprivate static func unread(_ failure: ProgressFailure) -> Localized {
    let detail = failure.detail
    return Localized(
      en: "your progress cannot be read: \(detail.en)", zh: "读不了学习进度：\(detail.zh)")
  }
}
