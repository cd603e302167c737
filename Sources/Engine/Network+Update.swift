extension Network {
  /// Moves the parameters along the gradients: `optimizer.step()`.
  ///
  /// - Parameter rule: turns gradients into a step.
  @inline(__always)
  public mutating func update(by rule: inout any Optimizer<Scalar>) {
    let count = parameters.count
    let slope = UnsafeBufferPointer(start: gradient.pointer, count: count)
    let place = UnsafeMutableBufferPointer(start: parameters.mutablePointer(), count: count)
    var span = place.mutableSpan
    rule.update(&span, along: slope.span)
  }
}
