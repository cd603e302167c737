import Engine
import Testing

/// Runs a computation with each kernel this processor has.
func withEachKernel<Result>(_ work: () throws -> Result) throws -> [Result] {
  let before = Kernel.current
  defer { try? Kernel.use(before) }
  return try Kernel.allCases.filter(\.isSupported).map { kernel in
    try Kernel.use(kernel)
    return try work()
  }
}

@Suite struct KernelTests {
  @Test func `the generic kernel runs everywhere`() { #expect(Kernel.generic.isSupported) }

  @Test func `a kernel the processor lacks is an error that names those it has`() {
    for kernel in Kernel.allCases where !kernel.isSupported {
      #expect(throws: KernelError.unsupported(kernel)) { try Kernel.use(kernel) }
    }
    let message = KernelError.unsupported(.avx512).description
    #expect(message.hasPrefix("kernel 'avx512' does not run on this processor; these do: generic"))
  }

  @Test func `all kernels return the same bits of the elementary functions`() throws {
    let all = try withEachKernel {
      var bits: [UInt64] = []
      for i in -400...400 {
        let x = Double(i) * 0.0371
        for function in ElementaryFunctionsTests.doubles.values.map({ $0(x).bitPattern }) {
          bits.append(function)
        }
        bits.append(Elementary.pow(abs(x), x).bitPattern)
        for function in ElementaryFunctionsTests.singles.values {
          bits.append(UInt64(function(Float(x)).bitPattern))
        }
      }
      return bits
    }
    for bits in all { #expect(bits == all[0]) }
  }
}
