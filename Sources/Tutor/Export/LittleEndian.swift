/// The bytes of a whole number, the lowest first.
func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
  littleEndian(CollectionOfOne(number))
}

/// The bytes of whole numbers, the lowest of each first.
func littleEndian(_ numbers: some Collection<some FixedWidthInteger>) -> [UInt8] {
  var bytes: [UInt8] = []
  for number in numbers {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
  return bytes
}
