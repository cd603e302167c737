import Engine
import Foundation

/// Arrays of the workloads, from a folder of raw little-endian doubles or made up in its shape.
struct Inputs {
  /// The folder, or nil for made-up inputs.
  let folder: URL?

  /// The numbers of `<name>.f64`.
  func numbers(_ name: String, count: Int, range: ClosedRange<Double> = -0.5...0.5) -> [Double] {
    guard let folder else { return invented(name, count: count, range: range) }
    let file = folder.appending(path: name + ".f64")
    guard let data = try? Data(contentsOf: file), data.count == count * 8 else {
      fail("\(file.path()): expected \(count) numbers of 8 bytes")
    }
    let bits = data.withUnsafeBytes { bytes in
      (0..<count).map { bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self) }
    }
    return bits.map { Double(bitPattern: UInt64(littleEndian: $0)) }
  }

  /// A layer `<w>_W<n>` with the bias `<w>_b<n>`.
  func linear<Scalar: Real>(
    _ workload: String, _ index: Int, _ inputs: Int, _ outputs: Int
  ) -> Layer<Scalar> {
    let weight = numbers("\(workload)_W\(index)", count: inputs * outputs)
    let bias = numbers("\(workload)_b\(index)", count: outputs)
    let rows = (0..<outputs).map { o in
      (0..<inputs).map { Scalar(weight[o * inputs + $0]) }
    }
    return .linear(Linear(weight: rows, bias: bias.map { Scalar($0) }))
  }

  /// Examples `X` and `y` of a workload; made-up targets are drawn from `targets`.
  func data<Scalar: Real>(
    _ workload: String, count: Int, width: Int, suffix: String = "", targets: [Double]
  ) -> Dataset<Scalar> {
    if folder == nil && workload == "w4" {
      var generator = SplitMix64(seed: suffix.isEmpty ? 1 : 2)
      return DigitGenerator(noise: 0.1).dataset(count: count, generator: &generator)
    }
    let x = numbers("\(workload)_X\(suffix)", count: count * width, range: 0...1)
    var y = folder == nil ? [] : numbers("\(workload)_y\(suffix)", count: count)
    if folder == nil {
      // A rule that can be learned: the first input tells the class.
      y = (0..<count).map { i in
        let share = x[i * width] * Double(targets.count)
        return targets[min(targets.count - 1, max(0, Int(share)))]
      }
    }
    return Dataset(inputs: x.map { Scalar($0) }, targets: y.map { Scalar($0) }, inputWidth: width)
  }

  private func invented(_ name: String, count: Int, range: ClosedRange<Double>) -> [Double] {
    var generator = SplitMix64(seed: name.utf8.reduce(UInt64(7)) { $0 &* 31 &+ UInt64($1) })
    return (0..<count).map { _ in generator.uniform(in: range) }
  }
}

/// Ends the program with a message.
func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data(("descent-bench: " + message + "\n").utf8))
  exit(1)
}
