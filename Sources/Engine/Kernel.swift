internal import CKernels

/// A build of the numeric kernels: the same bits from each, at different speeds.
///
/// The best one that the processor supports is in use. The environment variable `DESCENT_KERNEL`
/// names another, so that a test can compare them.
public enum Kernel: String, CaseIterable, Sendable {
  /// For every processor.
  case generic
  /// For x86-64 processors with AVX2 and fused multiply-add.
  case avx2
  /// For x86-64 processors with AVX-512.
  case avx512

  /// The build in use.
  public static var current: Kernel { Kernel.allCases[Int(ck_build())] }

  /// Tells whether this processor can run the build.
  public var isSupported: Bool { ck_supports(index) == 1 }

  /// Switches to a build.
  ///
  /// - Parameter kernel: the build that every later computation takes.
  /// - Throws: `KernelError.unsupported` where the processor cannot run it; nothing has changed then.
  public static func use(_ kernel: Kernel) throws(KernelError) {
    guard ck_use(kernel.index) == 1 else { throw .unsupported(kernel) }
  }

  /// What is wrong with the environment variable `DESCENT_KERNEL`, if anything.
  ///
  /// A program asks this at its start; a network refuses to be made while it is not nil.
  public static var environmentError: KernelError? {
    switch ck_environment_error() {
    case 0: nil
    case 1: .unknownName
    default: .unsupportedName
    }
  }

  private var index: Int32 { Int32(Kernel.allCases.firstIndex(of: self) ?? 0) }
}

extension Kernel {
  /// Runs fused multiply-adds in registers, to measure the peak of the core.
  ///
  /// - Parameter rounds: how often all chains go on by one.
  /// - Returns: how many floating-point operations were done.
  public static func multiplyAdds(rounds: Int) -> Double {
    var numbers = [Float](repeating: 0.5, count: 16)
    return ck_peak_f32(rounds, &numbers)
  }
}
