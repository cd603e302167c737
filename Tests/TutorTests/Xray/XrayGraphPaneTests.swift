import Engine
import Plotting
import Testing

@testable import Tutor

@Suite struct XrayGraphPaneTests {
  private func picture(
    _ settings: [(String, String)], steps: Int, _ width: Int, _ height: Int
  ) throws -> String {
    var buffer = Buffer(size: Size(width: width, height: height))
    let run = try xray(settings, steps: steps)
    XrayGraphPane(run: run, shown: steps == 0 ? nil : run.place - 1).draw(
      into: &buffer, frame: buffer.bounds)
    return buffer.description
  }

  @Test func `the parabola's neuron, on its way back`() throws {
    let picture = try picture([("net", "parabola"), ("w", "0.588")], steps: 8, 50, 7)
    #expect(
      picture == """
                                               t     1.5
        x       2──w   0.588─────────o   1.176─e  −0.324
                   ∂       ·         ∂ ▸−0.324 ∂ •−0.324
                                               e²  0.105
                                               ∂     0.5
                                               L   0.052
                                               ∂       1
        """)
  }

  @Test(arguments: [
    (-0.5, 6, "−0.5"), (0.123456, 6, "0.123"), (-0.123456, 6, "−0.123"),
    (12345.678, 6, "12346"), (-12345.678, 6, "−12346"), (1e-9, 6, "1e−9"), (1e300, 6, "1e+300"),
    (0.000012, 9, "1.2e−5"), (.infinity, 6, "∞"),
  ])
  func `a number takes the cells there are`(value: Double, cells: Int, text: String) {
    #expect(XrayGraphPane.number(value, cells: cells) == text)
  }

  @Test(arguments: [
    [("net", "parabola")], [], [("loss", "bce")], [("layers", "2 2 1")], [("layers", "2 4 2 1")],
    [("layers", "4 4 4 1")], [("layers", "1 1 1 1")], [("layers", "1 3 1")],
  ])
  func `the number that is computed is always in view, and no two numbers share a cell`(
    settings: [(String, String)]
  ) throws {
    for (width, height) in [(80, 16), (60, 12), (38, 12), (30, 9), (120, 20)] {
      var run = try xray(settings)
      for index in run.plan.steps.indices {
        run.step()
        var buffer = Buffer(size: Size(width: width, height: height))
        XrayGraphPane(run: run, shown: index).draw(into: &buffer, frame: buffer.bounds)
        #expect(buffer.description.contains("▸"), "\(index) at \(width)x\(height)")
        #expect(!buffer.description.contains("…"))
      }
      let map = XrayGraphPane.map(of: run, in: Size(width: width, height: height))
      let cells = map.fields.flatMap { field in
        (0..<(field.name.isEmpty ? map.digits + 1 : map.fieldWidth)).map {
          Point(field.point.column + $0, field.point.row)
        }
      }
      #expect(Set(cells).count == cells.count)
    }
  }

  @Test(arguments: ["2 2 1", "2 4 2 1", "4 4 4 1", "3 2 4 1"])
  func `no wire arrives on the row that another source leaves from`(layers: String) throws {
    let map = XrayMap(try xray([("layers", layers)]), digits: 6, spacing: 1, gap: 1)
    for wire in map.wires {
      for other in map.wires where other != wire && other.start == wire.start {
        #expect(!other.targets.contains { $0.row == wire.source })
      }
    }
  }
}
