/// NumPy's `.npz`: a zip archive with an array in each file, as `numpy.savez` writes it.
///
/// Source: NumPy Enhancement Proposal 1, "A simple file format for NumPy arrays", version 1.0.
enum NumpyArchive {
  /// The archive of some tensors.
  static func bytes(of tensors: [Tensor]) -> [UInt8] {
    var archive = ZipArchive()
    for tensor in tensors { archive.add(array(tensor), as: "\(tensor.name).npy") }
    return archive.bytes
  }

  /// One array: a mark, the length of the header, the header as a Python dictionary, the numbers.
  static func array(_ tensor: Tensor) -> [UInt8] {
    let sides = tensor.shape.map(String.init).joined(separator: ", ")
    let shape = tensor.shape.count == 1 ? "(\(sides),)" : "(\(sides))"
    let type = tensor.precision == .float32 ? "<f4" : "<f8"
    var header = "{'descr': '\(type)', 'fortran_order': False, 'shape': \(shape), }"
    // With the ten bytes before it the header is a multiple of 64 long and ends a line.
    let length = (header.utf8.count + 11 + 63) / 64 * 64 - 11
    header += String(repeating: " ", count: length - header.utf8.count) + "\n"
    let mark: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0]
    return mark + littleEndian(UInt16(header.utf8.count)) + Array(header.utf8) + tensor.bytes
  }
}
