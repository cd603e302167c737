/// What a stage answers when it was asked for something.
struct Reply {
  /// What is to be said about it.
  var message: Message?
  /// True when undo shall take it back.
  var isChange = false
  /// True when automatic play shall end.
  var stopsPlay = false
  /// A question to be asked.
  var prompt: Prompt.Kind?

  /// Done, and nothing to say.
  static let done = Reply()

  /// Not done, and why.
  static func refused(_ text: Localized) -> Reply { Reply(message: .refusal(text)) }

  /// A change that undo takes back.
  static func changed(_ text: Localized? = nil) -> Reply {
    Reply(message: text.map { .done($0) }, isChange: true)
  }
}
