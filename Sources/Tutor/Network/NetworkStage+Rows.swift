/// Finding rows of the data in the plane.
extension NetworkStage {
  /// A row and where it stands in its part of the data.
  struct FoundRow {
    let row: NetworkPlane.Row
    let part: DataPart
    let index: Int
  }

  /// The row nearest to a place, among those that are shown.
  ///
  /// - Parameters:
  ///   - x: the place to the right.
  ///   - y: the place upwards.
  ///   - share: how far it may be, as a share of the plane's width and height.
  /// - Returns: `nil` when there is none so near.
  func nearestRow(x: Double, y: Double, within share: Double = .infinity) -> FoundRow? {
    let run = panel.run
    let plane = NetworkPlane(run.design.data)
    let (width, height) = (
      plane.x.upperBound - plane.x.lowerBound, plane.y.upperBound - plane.y.lowerBound
    )
    let distance = { (row: NetworkPlane.Row) in
      max(abs(row.x - x) / width, abs(row.y - y) / height)
    }
    let parts: [DataPart] = look.showsTest ? [.training, .test] : [.training]
    let rows = parts.flatMap { part in
      NetworkPlane.rows(of: run, part).enumerated().map { index, row in
        FoundRow(row: row, part: part, index: index)
      }
    }
    let nearest = rows.min { distance($0.row) < distance($1.row) }
    return nearest.flatMap { distance($0.row) <= share ? $0 : nil }
  }
}
