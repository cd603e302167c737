import Engine

/// Why the engine cannot compute as the environment wants it, in one line; `nil` when it can.
///
/// `DESCENT_KERNEL` may name a kernel that there is not, or that this processor cannot run.
public var engineProblem: String? { Kernel.environmentError?.description }
