/// A place in a lesson.
package struct Place: Hashable, Sendable {
  /// The page, from 0.
  package var page: Int
  /// The station on it, from 0.
  package var station = 0

  /// The first station of a page.
  package init(page: Int, station: Int = 0) {
    self.page = page
    self.station = station
  }
}
