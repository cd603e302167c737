/// A file format for tensors.
public enum WeightFormat: String, CaseIterable, Sendable {
  /// NumPy's archive of arrays.
  case npz
  /// Hugging Face's format.
  case safetensors

  /// The content of a file.
  func bytes(of tensors: [Tensor]) -> [UInt8] {
    switch self {
    case .npz: NumpyArchive.bytes(of: tensors)
    case .safetensors: SafeTensors.bytes(of: tensors)
    }
  }
}

extension ExportOrder {
  /// The content of a file of weights, in the format that its ending tells.
  package func bytes(of tensors: [Tensor]) -> [UInt8] {
    (WeightFormat(rawValue: ending) ?? .npz).bytes(of: tensors)
  }
}
