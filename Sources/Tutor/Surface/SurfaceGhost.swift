import Engine

/// A walk that was kept to compare with.
struct SurfaceGhost: Hashable, Sendable, KeptRun {
  /// 1 to 4.
  let number: Int
  /// What it was run with.
  let label: String
  /// Its way.
  let path: SurfacePath
}
