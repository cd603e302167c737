import Engine
import Testing

@testable import Tutor

@Suite struct CurveExportTests {
  // The numbers are those of PyTorch 2.15, float64: torch.optim.SGD([x], lr=0.1), from 0.
  @Test func `the parabola's script trains on from where the learner stands`() throws {
    var run = CurveRun(CurveSettings())
    run.step(count: 3)
    #expect(
      try run.torchScript(recording: 2) == """
        \"\"\"Gradient descent on y = 2x² − 3x + 1, from step 3 on.

        Written by descent; it needs PyTorch, and the data and weights are in it.

            python3 FILE             makes 2 steps, and prints what comes of them
            python3 FILE 1000        makes 1000 steps
            python3 FILE --verify    makes the same 2 and compares them with those of descent
        \"\"\"

        import sys
        from math import inf

        import torch

        torch.set_default_dtype(torch.float64)


        def f(x):
            \"\"\"2x² − 3x + 1: the height y of the curve.\"\"\"
            return 2 * x**2 - 3 * x + 1


        # DataLoader: there are no data here that it could hand out; the function is known.

        # The place after step 3, and the rule.
        x = torch.tensor([0.5880000000000001], requires_grad=True)
        optimizer = torch.optim.SGD([x], lr=0.1)


        def train(steps):
            \"\"\"Makes steps and tells of each its number and the place it led to.\"\"\"
            for step in range(4, 4 + steps):
                loss = f(x).sum()  # forward, and the loss: the height itself
                optimizer.zero_grad()  # zero_grad: forget the gradient of the step before
                loss.backward()  # backward: the slope at x, into x.grad
                optimizer.step()  # step: x moves by -lr times the slope
                yield step, x.tolist()


        # What descent itself came to after each of the next steps.
        recorded = [[0.6528], [0.6916800000000001]]


        def difference(a, b):
            \"\"\"How far two numbers are apart; above 1 as a share of the second.\"\"\"
            if b is None or a == b or (a != a and b != b):
                return 0.0
            apart = abs(a - b) / max(1.0, abs(b))
            return apart if apart == apart else inf


        def verify():
            \"\"\"Tells whether PyTorch comes to the same numbers as descent, but for rounding.\"\"\"
            limit = 1e-9
            largest = max(
                (
                    difference(a, b)
                    for (step, values), row in zip(train(len(recorded)), recorded)
                    for a, b in zip(values, row)
                ),
                default=0.0,
            )
            print(f"largest difference in {len(recorded)} steps: {largest:.3g} (at most {limit:g})")
            return 0 if largest <= limit else 1


        if __name__ == "__main__":
            if "--verify" in sys.argv[1:]:
                sys.exit(verify())
            for step, values in train(int(sys.argv[1]) if sys.argv[1:] else 2):
                print(step, *values)

        """)
  }

  /// The lines between two others of a script.
  private func lines(_ settings: [(String, String)], steps: Int) throws -> [Substring] {
    var app = App(.curve)
    try app.set(settings.map { (name: $0.0, value: $0.1) })
    app.makeSteps(steps)
    let script = try export("export torch a.py", of: &app).text
    let lines = script.split(separator: "\n", omittingEmptySubsequences: true)
    let place = lines.drop { !$0.hasPrefix("# The place") }
    return Array(place.prefix { !$0.hasPrefix("def train") }.dropFirst())
  }

  // x₁ = 0.3, and the velocity is the first slope.
  @Test func `momentum goes on with its velocity`() throws {
    #expect(
      try lines([("optimizer", "momentum"), ("beta", "0.5")], steps: 1) == [
        "x = torch.tensor([0.30000000000000004], requires_grad=True)",
        "optimizer = torch.optim.SGD([x], lr=0.1, momentum=0.5)", "optimizer.state[x] = {",
        "    \"momentum_buffer\": torch.tensor([-3.0]),", "}",
      ])
  }

  @Test func `slopes that were never cleared go on adding up`() throws {
    let script = try lines([("zero_grad", "off")], steps: 1)
    #expect(script.suffix(1) == ["x.grad = torch.tensor([-3.0])"])
    #expect(try lines([("zero_grad", "off")], steps: 0).count == 2)
    var app = App(.curve)
    try app.set([("zero_grad", "off")])
    #expect(
      try export("export torch a.py", of: &app).text.contains(
        "\n        # optimizer.zero_grad() is forgotten: every gradient is added to those before\n")
    )
  }

  @Test func `a rate below 0 is set behind PyTorch's back`() throws {
    #expect(
      try lines([("direction", "up")], steps: 0).dropFirst() == [
        "optimizer = torch.optim.SGD([x], lr=0.0)",
        "# PyTorch asks for a rate of 0 or more, and moves by any.",
        "optimizer.param_groups[0][\"lr\"] = -0.1",
      ])
  }

  @Test func `numbers that are none are names of Python`() throws {
    var app = App(.curve)
    try app.set([("lr", "1e308")])
    app.makeSteps(1)
    let script = try export("export torch a.py", of: &app).text
    #expect(script.contains("\nfrom math import inf, nan\n"))
    #expect(script.contains("\nx = torch.tensor([inf], "))
    #expect(script.contains("\n    [nan], [nan], "))
  }
}
