import Plotting

/// What a stage may look at while it acts.
struct Surroundings: Hashable {
  /// The cells there are to draw in; a click is understood by it.
  var size: Size
  /// The glyphs that frames are drawn with.
  var glyphs: Glyphs
  /// True when nothing may slide.
  var reducedMotion: Bool
  /// True when a few numbers are shown as large as they can be.
  var isProjecting: Bool
  /// Automatic stepping.
  var playback: Playback

  /// Slow play shows each step as a slide.
  var slidesInPlay: Bool { !reducedMotion && playback.speed <= 5 }
}
