import Engine
import Plotting

/// Points that are drawn into the plane: they join the data, and learning goes on.
extension NetworkStage {
  mutating func toggleDraw() -> Reply {
    if case .draw = mode {
      mode = .normal
      return .done
    }
    let source = panel.run.design.data
    guard NetworkPlane(source).inputs == 2, source.joinableClassCount > 0 else {
      return .refused(.nothingToDraw)
    }
    isEnlarged = false
    focus = .map
    let (x, y) = source.window
    mode = .draw(
      DrawCursor(
        place: SIMD2((x.lowerBound + x.upperBound) / 2, (y.lowerBound + y.upperBound) / 2)))
    return .done
  }

  mutating func press(
    _ key: Key, with cursor: DrawCursor, _ surroundings: Surroundings
  ) -> Reply? {
    var cursor = cursor
    if let (columns, rows) = DrawCursor.cells(for: key) {
      cursor.place = moved(cursor.place, columns: columns, rows: rows, surroundings)
      mode = .draw(cursor)
      return .done
    }
    switch key {
    case .character(" "): break
    case .backspace, .delete: return takeAway(nearest: cursor.place)
    case .enter:
      mode = .normal
      return .done
    default:
      guard let label = DrawCursor.label(for: key) else { return nil }
      cursor.label = label
    }
    return put(cursor)
  }

  /// Puts a point where the mouse was pressed.
  mutating func click(_ point: Point, in frame: Rect, _ cursor: DrawCursor) -> Reply {
    var cursor = cursor
    cursor.place = place(
      column: point.column - frame.minColumn, row: point.row - frame.minRow, of: frame.size)
    return put(cursor)
  }

  // MARK: Places

  /// The place some cells away, as long as it is in sight.
  private func moved(
    _ place: SIMD2<Double>, columns: Int, rows: Int, _ surroundings: Surroundings
  ) -> SIMD2<Double> {
    let size = layout(in: surroundings).content(of: .map)?.size ?? surroundings.size
    let canvas = NetworkPlane(panel.run.design.data).canvas(size, marker: .ascii)
    guard let cell = canvas.cell(x: place.x, y: place.y) else { return place }
    let other = self.place(
      column: min(max(cell.column + columns, 0), size.width - 1),
      row: min(max(cell.row - rows, 0), size.height - 1), of: size)
    return SIMD2(columns == 0 ? place.x : other.x, rows == 0 ? place.y : other.y)
  }

  /// The place of a cell in as few digits as tell it from its neighbours.
  private func place(column: Int, row: Int, of size: Size) -> SIMD2<Double> {
    let plane = NetworkPlane(panel.run.design.data)
    let canvas = plane.canvas(size, marker: .ascii)
    func tidy(_ value: Double, _ range: ClosedRange<Double>, cells: Int) -> Double {
      // Less than half a cell: the edge of a cell belongs to its neighbour.
      let reach = (range.upperBound - range.lowerBound) / Double(max(1, cells)) * 0.4
      return min(
        max(LearningRate.rounded(value, within: reach), range.lowerBound), range.upperBound)
    }
    return SIMD2(
      tidy(canvas.x(ofColumn: column), plane.x, cells: size.width),
      tidy(canvas.y(ofRow: row), plane.y, cells: size.height))
  }

  // MARK: Points

  private mutating func put(_ cursor: DrawCursor) -> Reply {
    let classes = panel.run.design.data.joinableClassCount
    guard cursor.label < classes else { return addClasses(for: cursor) }
    mode = .draw(cursor)
    var settings = panel.settings
    let row = AddedRow(inputs: [cursor.place.x, cursor.place.y], label: cursor.label)
    guard settings.added.put(row) else { return .refused(.pointIsThere) }
    guard settings.added.count <= AddedRow.countLimit else { return .refused(.tooManyPoints) }
    return take(settings)
  }

  private mutating func takeAway(nearest place: SIMD2<Double>) -> Reply {
    var settings = panel.settings
    guard !settings.added.isEmpty else { return .refused(.nothingToTakeAway) }
    settings.added.remove(nearest: place)
    return take(settings)
  }

  private mutating func take(_ settings: NetworkSettings) -> Reply {
    do throws(UserError) {
      var panel = panel
      try panel.change(to: settings)
      change { $0 = panel }
      hasDrawn = true
      return .changed()
    } catch {
      return .refused(error.message)
    }
  }

  /// A class that the network has no output for: before the first step it gets one, later that
  /// would throw away what was learned.
  private mutating func addClasses(for cursor: DrawCursor) -> Reply {
    let (data, count) = (panel.settings.data, cursor.label + 1)
    guard count <= 8 else { return .refused(.eightClasses) }
    guard data == .points else {
      return .refused(
        Localized(
          en: "\(panel.settings.dataName) has \(panel.run.design.data.joinableClassCount) classes: "
            + ":data points is a set of your own, with up to 8",
          zh: "\(panel.settings.dataName) 只有 \(panel.run.design.data.joinableClassCount) 类："
            + ":data points 是你自己的数据，最多 8 类"))
    }
    guard end == 0 else {
      return .refused(
        Localized(
          en:
            "the network has no output for \(cursor.label): :classes \(count) starts again with one",
          zh: "网络没有类别 \(cursor.label) 的输出：用 :classes \(count) 重新开始"))
    }
    var reply = turn([("classes", String(count))])
    guard reply.isChange else { return reply }
    if let refusal = put(cursor).message { return Reply(message: refusal, isChange: true) }
    reply.message = .done(
      Localized(
        en: "\(count) classes now, 0…\(count - 1): the network has \(count) outputs",
        zh: "现在有 \(count) 类：0…\(count - 1)，网络有 \(count) 个输出"))
    return reply
  }

  // MARK: Words

  /// The keys that put a point.
  var classKeys: String {
    let count = panel.run.design.data.joinableClassCount
    return NetworkShade(panel.run).hasClasses ? "0…\(count - 1)" : "o +"
  }
}

extension NetworkWords {
  /// What there is to know while points are drawn.
  func drawing(_ cursor: DrawCursor) -> String {
    let place = "(\(coordinate(cursor.place.x)), \(coordinate(cursor.place.y)))"
    let own = run.settings.added.count
    if let name = run.onlyClass {
      return Localized(
        en: "at \(place): all points are \(name) so far, another class is missing",
        zh: "\(place)：到现在都是 \(name) 类，还缺另一类")[language]
    }
    return Localized(
      en: "at \(place): \(own) of your own; \(stage.classKeys) or a click puts one while it learns",
      zh: "\(place)：自己的点 \(own) 个；按 \(stage.classKeys) 或点鼠标放点，训练不停")[language]
  }
}

extension NetworkRun {
  /// The one class that all training rows are of, as maps show it; `nil` where there are more, or
  /// no rows, or no classes.
  var onlyClass: String? {
    let labels = network.labels(.training)
    guard let first = labels.first, labels.allSatisfy({ $0 == first }) else { return nil }
    return NetworkShade(self).hasClasses ? "\(first)" : (first == 1 ? "+" : "o")
  }
}

extension Localized {
  fileprivate static let nothingToDraw = Localized(
    en: "points are drawn where rows are points with a class: :data points, or circle",
    zh: "样本是平面上带类别的点时才能画点：例如 :data points 或 circle")
  fileprivate static let nothingToTakeAway = Localized(
    en: "there is no point of your own: those of the data stay", zh: "没有自己的点可删：数据里的点不能删")
  fileprivate static let eightClasses = Localized(
    en: "there are eight classes at most, 0…7", zh: "最多八类：0…7")
}
