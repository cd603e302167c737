import Engine
import Plotting

/// A walk that was kept to compare with.
struct SurfaceGhost: Hashable, Sendable, KeptRun {
  /// 1 to 4.
  let number: Int
  /// What it was run with.
  let label: String
  /// Its way.
  let path: SurfacePath

  /// What it is drawn with: a letter, since those who race have numbers.
  var head: Unicode.Scalar { Glyphs.letter(number) }

  /// Its ink.
  var ink: Ink { .ghost(Int8(number)) }
}
