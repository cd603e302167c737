/// Grey digits from a file and what they are, in a byte a pixel.
public struct DigitPictures: Hashable, Sendable {
  /// What they are called, as the user named the file.
  public let name: String
  /// Pixels of a row and of a column.
  public let side: Int
  /// The value of full ink.
  public let full: UInt8
  /// `[count, side, side]`, row by row, from 0 for paper to `full`.
  public let pixels: [UInt8]
  /// The digit of each picture.
  public let labels: [UInt8]

  /// Digits that were read.
  ///
  /// - Precondition: there are as many whole pictures as labels, and no label above 9.
  init(name: String, side: Int, full: UInt8, pixels: [UInt8], labels: [UInt8]) {
    precondition(pixels.count == labels.count * side * side, "no whole pictures")
    precondition(labels.allSatisfy { $0 < 10 }, "a label is no digit")
    (self.name, self.side, self.full) = (name, side, full)
    (self.pixels, self.labels) = (pixels, labels)
  }

  /// How many there are.
  public var count: Int { labels.count }

  /// Some of them in an order drawn from a seed, the class index as target.
  ///
  /// - Parameters:
  ///   - count: how many, at most as many as there are.
  ///   - seed: what the order is drawn from: who wrote a file may have sorted it.
  /// - Returns: rows of `side²` pixels from 0, paper, to 1, ink.
  public func dataset<Scalar: Real>(count: Int, seed: UInt64) -> Dataset<Scalar> {
    precondition((0...self.count).contains(count), "\(count) of \(self.count) digits")
    var order = Array(0..<self.count)
    var generator = SplitMix64(seed: seed)
    generator.shuffle(&order)
    let width = side * side
    let shades = (0...255).map { Scalar($0) / Scalar(Int(full)) }
    var inputs: [Scalar] = []
    inputs.reserveCapacity(count * width)
    for row in order.prefix(count) {
      for pixel in pixels[row * width..<(row + 1) * width] { inputs.append(shades[Int(pixel)]) }
    }
    return Dataset(
      digits: inputs, labels: order.prefix(count).map { Int(labels[$0]) }, side: side)
  }

  /// The pictures at 8×8 pixels, each the mean of those of its area; smaller ones stay as they are.
  ///
  /// Of MNIST's 28×28 the outer two rows and columns are left out: its digits lie in the middle
  /// 20×20, and 24 are three times eight.
  public var small: DigitPictures {
    let goal = DigitGenerator.side
    guard side > goal else { return self }
    let margin = side == 28 ? 2 : 0
    let inner = side - 2 * margin
    var small: [UInt8] = []
    small.reserveCapacity(count * goal * goal)
    for picture in 0..<count {
      for y in 0..<goal {
        for x in 0..<goal {
          let rows = y * inner / goal..<max(y * inner / goal + 1, (y + 1) * inner / goal)
          let columns = x * inner / goal..<max(x * inner / goal + 1, (x + 1) * inner / goal)
          var sum = 0
          for row in rows {
            let start = (picture * side + margin + row) * side + margin
            for column in columns { sum += Int(pixels[start + column]) }
          }
          let area = rows.count * columns.count
          small.append(UInt8(clamping: (sum + area / 2) / area))
        }
      }
    }
    return DigitPictures(name: name, side: goal, full: full, pixels: small, labels: labels)
  }
}

extension DigitPictures {
  /// True for the same pictures, or such as are alike in all.
  public static func == (a: DigitPictures, b: DigitPictures) -> Bool {
    // Arrays that are the same memory are equal at once.
    a.name == b.name && a.side == b.side && a.labels == b.labels && a.pixels == b.pixels
  }

  /// By what is cheap to tell apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(count)
  }
}

// MARK: - Files

extension DigitPictures {
  /// Reads digits such as MNIST's from a file of pictures and a file of labels.
  ///
  /// - Parameters:
  ///   - images: an IDX file of square pictures, one byte for each pixel.
  ///   - labels: an IDX file of as many digits.
  ///   - name: what they are called.
  /// - Throws: `DigitsError` that names what is wrong.
  public init(idxImages images: [UInt8], labels: [UInt8], name: String) throws(DigitsError) {
    let images = try DigitsIDX(parsing: images)
    let labels = try DigitsIDX(parsing: labels)
    guard images.dimensions.count == 3 else {
      throw .dimensions(found: images.dimensions.count, needed: 3)
    }
    guard labels.dimensions.count == 1 else {
      throw .dimensions(found: labels.dimensions.count, needed: 1)
    }
    let (count, rows, columns) = (images.dimensions[0], images.dimensions[1], images.dimensions[2])
    guard rows == columns, (1...64).contains(rows) else {
      throw .size(rows: rows, columns: columns)
    }
    guard count == labels.values.count else {
      throw .counts(pictures: count, labels: labels.values.count)
    }
    guard count > 0 else { throw .empty }
    if let bad = labels.values.firstIndex(where: { $0 > 9 }) {
      throw .label(Int(labels.values[bad]), place: bad + 1)
    }
    self.init(name: name, side: rows, full: 255, pixels: images.values, labels: labels.values)
  }

  /// Reads digits in the format of UCI's "optical recognition of handwritten digits", which are 8×8
  /// pixels, or square pictures of another side in the same format.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: what they are called.
  /// - Throws: `DigitsError` that names the line and what is wrong there.
  public init(optdigits bytes: [UInt8], name: String) throws(DigitsError) {
    let digits = try Optdigits(parsing: bytes)
    self.init(
      name: name, side: digits.side, full: 16, pixels: digits.pixels, labels: digits.labels)
  }
}
