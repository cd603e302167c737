/// The panes of a screen stand in a ring: Tab goes round it.
extension CaseIterable where Self: Equatable, AllCases == [Self] {
  /// The one so many places further in the ring; backwards for less than 0.
  func neighbour(_ change: Int) -> Self {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[((index + change) % all.count + all.count) % all.count]
  }
}
