import Engine
import Plotting

/// The part of the plane that maps show, and the rows that are points in it.
struct NetworkPlane {
  /// A row of the data as a point.
  struct Row {
    var x: Double
    var y: Double
    /// Its class; `nil` where numbers are learned.
    var label: Int?
    /// What the network shall answer.
    var target: Double
  }

  /// The rows of a part of the data, as far as they are points; a row of one number stands at the
  /// height of its target.
  static func rows(of run: NetworkRun, _ part: DataPart) -> [Row] {
    let inputs = run.network.rawWidth
    guard inputs <= 2 else { return [] }
    let (raw, labels) = (run.network.rawRows(part), run.network.labels(part))
    let targets = run.network.targets(part)
    let count = raw.count / inputs
    let width = max(1, targets.count / max(1, count))
    return (0..<count).map { row in
      let target = targets[row * width]
      return Row(
        x: raw[inputs * row], y: inputs == 2 ? raw[2 * row + 1] : target,
        label: labels.isEmpty ? nil : labels[row], target: target)
    }
  }

  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  /// How many numbers a row of the data has: 2 for a point, 1 where y is what is to be answered.
  let inputs: Int

  /// The plane of a data set.
  init(_ data: NetworkSource) {
    inputs = data.rawWidth
    (x, y) = data.window
  }

  /// True where a place of the plane is something to ask the network.
  var isShown: Bool { inputs <= 2 }

  /// A place as a row of the data.
  func row(x: Double, y: Double) -> [Double] {
    inputs == 2 ? [x, y] : (inputs == 1 ? [x] : [])
  }

  /// The points in the middle of the cells of a grid, row by row from the top, as rows of the data;
  /// none where the data are no points.
  func grid(_ size: Size) -> [Double] {
    var points: [Double] = []
    guard isShown else { return points }
    points.reserveCapacity(2 * size.width * size.height)
    for row in 0..<size.height {
      let v = y(ofRow: row, of: size.height)
      for column in 0..<size.width {
        points.append(x(ofColumn: column, of: size.width))
        if inputs == 2 { points.append(v) }
      }
    }
    return points
  }

  /// The middle of a column.
  func x(ofColumn column: Int, of columns: Int) -> Double {
    x.lowerBound + (Double(column) + 0.5) / Double(columns) * (x.upperBound - x.lowerBound)
  }

  /// The middle of a row.
  func y(ofRow row: Int, of rows: Int) -> Double {
    y.upperBound - (Double(row) + 0.5) / Double(rows) * (y.upperBound - y.lowerBound)
  }

  /// A canvas whose cells show the plane.
  func canvas(_ size: Size, marker: Marker) -> Canvas {
    Canvas(size: size, x: x, y: y, marker: marker)
  }
}
