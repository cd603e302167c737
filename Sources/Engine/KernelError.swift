internal import CKernels

/// What can be wrong with the choice of a kernel.
public enum KernelError: Error, Equatable, CustomStringConvertible {
  /// The processor cannot run this build.
  case unsupported(Kernel)
  /// `DESCENT_KERNEL` names no build.
  case unknownName
  /// `DESCENT_KERNEL` names a build that this processor cannot run.
  case unsupportedName

  /// One line that names what was asked for and what would do.
  public var description: String {
    let supported = Kernel.allCases.filter(\.isSupported).map(\.rawValue).joined(separator: ", ")
    return switch self {
    case .unsupported(let kernel):
      "kernel '\(kernel.rawValue)' does not run on this processor; these do: \(supported)"
    case .unknownName: "DESCENT_KERNEL: unknown kernel; known here: \(supported)"
    case .unsupportedName:
      "DESCENT_KERNEL: this processor cannot run that kernel; it can run: \(supported)"
    }
  }
}
