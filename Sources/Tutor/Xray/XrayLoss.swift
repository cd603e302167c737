import Engine

/// The losses that the X-ray can take apart, by the names that users type.
enum XrayLoss: String, CaseIterable, Sendable {
  /// ½(o − t)², the lecture's.
  case half
  /// (o − t)², PyTorch's `MSELoss` of one number.
  case mse
  /// log(1 + eᶻ) − t·z, PyTorch's `BCEWithLogitsLoss`: z is the logit.
  case bce
}
