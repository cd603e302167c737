internal import ArgumentParser
internal import Classroom
internal import Lessons
internal import Plotting
internal import Tutor

/// A size as an argument: `80x24`.
struct FrameSize: ExpressibleByArgument {
  let size: Size

  init(size: Size) {
    self.size = size
  }

  init?(argument: String) {
    let sides = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard sides.count == 2, let width = sides[0], let height = sides[1] else { return nil }
    guard (1...500).contains(width), (1...200).contains(height) else { return nil }
    size = Size(width: width, height: height)
  }

  var defaultValueDescription: String { size.description }
}
