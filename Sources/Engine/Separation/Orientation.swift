/// On which side of a line a point lies, decided without rounding.
///
/// The sign of `(b − a) × (c − a)` is taken from plain arithmetic where that is certain, else from
/// the exact sum of the six products `a × b + b × c + c × a`. It is right for all coordinates whose
/// products neither overflow nor underflow: 0, and sizes from 10⁻¹⁴⁰ to 10¹⁴⁰.
///
/// Source: Shewchuk, "Adaptive precision floating-point arithmetic and fast robust geometric
/// predicates", 1997.
enum Orientation {
  /// Where `c` lies as seen from `a` towards `b`.
  ///
  /// - Returns: 1 to the left, −1 to the right, 0 on the line, also where two of the points are one.
  static func sign(_ a: SIMD2<Double>, _ b: SIMD2<Double>, _ c: SIMD2<Double>) -> Int {
    let left = (b.x - a.x) * (c.y - a.y)
    let right = (b.y - a.y) * (c.x - a.x)
    let difference = left - right
    guard abs(difference) <= roundingBound * (abs(left) + abs(right)) else {
      return difference > 0 ? 1 : -1
    }
    return exactSign(a, b, c)
  }

  /// Shewchuk's bound of the error of the plain difference, (3 + 16ε)ε with ε = 2⁻⁵³.
  private static let roundingBound = (3 + 16 * 0x1p-53) * 0x1p-53

  private static func exactSign(
    _ a: SIMD2<Double>, _ b: SIMD2<Double>, _ c: SIMD2<Double>
  ) -> Int {
    var sum = Expansion()
    for (p, q) in [(a, b), (b, c), (c, a)] {
      sum.add(productOf: p.x, q.y)
      sum.add(productOf: -p.y, q.x)
    }
    return sum.sign
  }
}

/// A sum of doubles without any rounding: parts that do not overlap, the smallest first.
private struct Expansion {
  private var parts: [Double] = []

  /// The sign is that of the largest part: it is larger than all others together.
  var sign: Int {
    let largest = parts.last { $0 != 0 } ?? 0
    return largest > 0 ? 1 : largest < 0 ? -1 : 0
  }

  /// Adds a product, which is a rounded number and what rounding has lost.
  mutating func add(productOf x: Double, _ y: Double) {
    let product = x * y
    add((-product).addingProduct(x, y))
    add(product)
  }

  private mutating func add(_ term: Double) {
    var carry = term
    for i in parts.indices {
      let sum = carry + parts[i]
      let shift = sum - carry
      parts[i] = (carry - (sum - shift)) + (parts[i] - shift)
      carry = sum
    }
    parts.append(carry)
  }
}
