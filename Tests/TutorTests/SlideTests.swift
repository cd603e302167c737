import Testing

@testable import Tutor

@Suite struct SlideTests {
  @Test func `it goes by quarters and is over after four frames`() throws {
    var slide = try #require(Slide(from: 0, to: 2))
    var places = [slide.place]
    while slide.advance() { places.append(slide.place) }
    #expect(places == [0, 0.5, 1, 1.5])
    #expect(slide.place == 2)
  }

  @Test(arguments: [(1.0, 1.0), (0, .infinity), (.nan, 0), (0, .nan), (-.infinity, 0)])
  func `there is none where nothing can be seen`(from: Double, to: Double) {
    #expect(Slide(from: from, to: to) == nil)
  }

  @Test func `it does not overflow between the ends of the numbers`() throws {
    var slide = try #require(Slide(from: -1.7e308, to: 1.7e308))
    while slide.advance() { #expect(slide.place.isFinite) }
  }
}
