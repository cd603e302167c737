/// Hugging Face's `safetensors`: the length of a JSON header, the header, the numbers.
///
/// Source: the format's description in the repository huggingface/safetensors.
enum SafeTensors {
  /// The file of some tensors.
  static func bytes(of tensors: [Tensor]) -> [UInt8] {
    var entries = ["\"__metadata__\":{\"format\":\"pt\"}"]
    var numbers: [UInt8] = []
    for tensor in tensors {
      let bytes = tensor.bytes
      let type = tensor.precision == .float32 ? "F32" : "F64"
      let shape = tensor.shape.map(String.init).joined(separator: ",")
      entries.append(
        "\"\(tensor.name)\":{\"dtype\":\"\(type)\",\"shape\":[\(shape)],"
          + "\"data_offsets\":[\(numbers.count),\(numbers.count + bytes.count)]}")
      numbers += bytes
    }
    var header = "{\(entries.joined(separator: ","))}"
    // The numbers begin at a multiple of eight.
    while !header.utf8.count.isMultiple(of: 8) { header += " " }
    return littleEndian(UInt64(header.utf8.count)) + Array(header.utf8) + numbers
  }
}
