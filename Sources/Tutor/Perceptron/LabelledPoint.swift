/// A point of the plane that belongs to one of two classes: `o` with target 0, `+` with target 1.
public struct LabelledPoint: Hashable, Sendable {
  /// The first coordinate, x₁.
  public var x: Double
  /// The second coordinate, x₂.
  public var y: Double
  /// Whether the target is 1.
  public var isPositive: Bool

  /// A point with its class.
  public init(x: Double, y: Double, isPositive: Bool) {
    self.x = x
    self.y = y
    self.isPositive = isPositive
  }

  /// The most points that are read.
  static let countLimit = 10_000
  /// How far a coordinate may be from 0.
  static let range = -1000.0...1000.0

  /// Reads points such as `0 0 o; 1 1 +`: two numbers and a class, parted by semicolons.
  ///
  /// The classes are `o` or `+`, as on the screen; `-` or `+`; `0` or `1`.
  ///
  /// - Parameters:
  ///   - text: at least one point.
  ///   - name: what the points are for, named in messages.
  /// - Returns: the points in the order in which they were written.
  /// - Throws: `UserError` that names the first point that cannot be read.
  static func list(from text: String, for name: String) throws(UserError) -> [LabelledPoint] {
    var points: [LabelledPoint] = []
    for part in text.split(whereSeparator: { ";；\n".contains($0) }) {
      let words = words(of: String(part))
      if !words.isEmpty { points.append(try Self(words, name)) }
    }
    guard !points.isEmpty else {
      throw UserError(
        en: "\(name): there is no point; write them like 0 0 o; 1 1 +",
        zh: "\(name)：一个点也没有；请写成 0 0 o; 1 1 +")
    }
    guard points.count <= countLimit else {
      throw UserError(
        en: "\(name): \(points.count) points are too many; at most \(countLimit)",
        zh: "\(name)：\(points.count) 个点太多了；最多 \(countLimit) 个")
    }
    return points
  }

  private init(_ words: [String], _ name: String) throws(UserError) {
    guard words.count == 3, let isPositive = Self.classes[words[2]] else {
      let found = shown(words.joined(separator: " "))
      throw UserError(
        en: "\(name): '\(found)' is not x, y and o or +, as in 0.5 1 +; a ; parts points",
        zh: "\(name)：“\(found)”不是 x、y 加 o 或 +，例如 0.5 1 +；点之间用 ; 隔开")
    }
    x = try number(from: words[0], for: name, within: Self.range)
    y = try number(from: words[1], for: name, within: Self.range)
    self.isPositive = isPositive
  }

  /// The classes as they are written, and whether each has target 1.
  static let classes: [String: Bool] = [
    "o": false, "O": false, "0": false, "-": false, "−": false, "－": false, "＋": true, "+": true,
    "1": true,
  ]
}
