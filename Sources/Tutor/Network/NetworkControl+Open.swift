extension Control<NetworkSettings> {
  /// A control of a quantity that may be left open: what is open is as good as what it comes to.
  ///
  /// - Parameters:
  ///   - name: the name that a user types.
  ///   - quantity: what it sets, `nil` while it is open.
  ///   - resolved: the quantity when all that was left open is filled in.
  ///   - summary: what it is.
  ///   - example: a value that shows how it is used.
  ///   - apply: reads a value and puts it into the settings.
  init<
    Quantity: Equatable & SendableMetatype & SettingText, Resolved: Equatable & SendableMetatype
  >(
    name: String, open quantity: @escaping @Sendable (NetworkSettings) -> Quantity?,
    comesTo resolved: @escaping @Sendable (NetworkDesign) -> Resolved, summary: Localized,
    example: String = "0.5",
    apply: @escaping @Sendable (String, inout NetworkSettings) throws(UserError) -> Void
  ) {
    self.init(
      name: name, summary: summary, example: example,
      differs: { first, second in
        // What stays open follows from other quantities: it is they that were changed.
        guard quantity(first) != quantity(second) else { return false }
        guard let first = try? NetworkDesign(first), let second = try? NetworkDesign(second)
        else { return true }
        return resolved(first) != resolved(second)
      }, written: { quantity($0).settingText.map { [$0] } ?? [] }, apply: apply)
  }
}
