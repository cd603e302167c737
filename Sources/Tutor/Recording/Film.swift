public import Plotting

/// A program that goes on by itself and comes to an end: a film can be made of it.
public protocol Film: Program {
  /// True when nothing is left to happen.
  var isOver: Bool { get }
  /// What a film shows of it.
  var picture: Buffer { get }
  /// The room that all of its pictures need.
  var filmSize: Size { get }
}
