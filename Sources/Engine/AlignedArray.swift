/// A fixed number of numbers at a 64-byte boundary, where the kernels read fastest.
///
/// A value like `Array`: a copy shares the memory until one of the two is changed.
struct AlignedArray<Scalar: Real>: Sendable, Equatable {
  private var storage: Storage

  init(zeros count: Int) {
    storage = Storage(count: count)
    storage.base.initialize(repeating: 0, count: count)
  }

  init(_ numbers: [Scalar]) {
    storage = Storage(count: numbers.count)
    numbers.withUnsafeBufferPointer { from in
      guard let first = from.baseAddress else { return }
      storage.base.initialize(from: first, count: from.count)
    }
  }

  var count: Int { storage.count }

  /// For reading; valid as long as this value lives and is not changed.
  var pointer: UnsafePointer<Scalar> { UnsafePointer(storage.base) }

  /// For writing; makes the memory this value's own first.
  @inline(__always)
  mutating func mutablePointer() -> UnsafeMutablePointer<Scalar> {
    if !isKnownUniquelyReferenced(&storage) { storage = Storage(copying: storage) }
    return storage.base
  }

  /// Takes over the numbers of another array, into memory of its own.
  @inline(__always)
  mutating func copy(_ other: AlignedArray) {
    guard count == other.count, isKnownUniquelyReferenced(&storage) else {
      storage = Storage(copying: other.storage)
      return
    }
    storage.base.update(from: other.storage.base, count: count)
  }

  mutating func fill(with value: Scalar) {
    mutablePointer().update(repeating: value, count: count)
  }

  subscript(index: Int) -> Scalar {
    get {
      precondition(index >= 0 && index < count, "index \(index) is outside 0..<\(count)")
      return storage.base[index]
    }
    set {
      precondition(index >= 0 && index < count, "index \(index) is outside 0..<\(count)")
      mutablePointer()[index] = newValue
    }
  }

  /// The numbers as an ordinary array.
  var array: [Scalar] { Array(UnsafeBufferPointer(start: storage.base, count: count)) }

  /// The numbers of some rows of equal width, one row after the other.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func gathering(_ rows: [Int], width: Int) -> [Scalar] {
    let from = pointer
    return Array(unsafeUninitializedCapacity: rows.count * width) { numbers, count in
      for (place, row) in rows.enumerated() {
        precondition(row >= 0 && (row + 1) * width <= self.count, "there is no row \(row)")
        for column in 0..<width {
          numbers.initializeElement(at: place * width + column, to: from[row * width + column])
        }
      }
      count = rows.count * width
    }
  }

  /// Tells whether two arrays hold equal numbers.
  static func == (a: AlignedArray, b: AlignedArray) -> Bool {
    a.storage === b.storage || a.array == b.array
  }

  /// The memory.
  ///
  /// Unchecked because only a unique owner writes, see `mutablePointer()`.
  private final class Storage: @unchecked Sendable {
    let base: UnsafeMutablePointer<Scalar>
    let count: Int

    init(count: Int) {
      self.count = count
      base = UnsafeMutableRawPointer.allocate(
        byteCount: max(1, count) * MemoryLayout<Scalar>.stride, alignment: 64
      ).bindMemory(to: Scalar.self, capacity: count)
    }

    convenience init(copying other: Storage) {
      self.init(count: other.count)
      base.initialize(from: other.base, count: other.count)
    }

    deinit { UnsafeMutableRawPointer(base).deallocate() }
  }
}
