/// A program in MATLAB: the lecture's script, and the training loop in its manner.
struct MatlabText {
  let settings: CodeSettings

  var rows: [CodeListing.Row] {
    switch settings.program {
    case .parabola: script + callback + function
    case .loop: loop
    }
  }

  private let python = PythonText()

  // MARK: The lecture's script

  private var script: [CodeListing.Row] { picture + button }

  /// The parabola, and the first dot on it.
  private var picture: [CodeListing.Row] {
    CodeListing.Row.rows(
      """
      figure;

      a = 2.0;
      b = -3.0;
      c = 1.0;

      x = -5:0.1:5;
      y = a * x.^2 + b * x + c;
      plot(x, y);
      hold on;

      x0 = \(python.number(settings.start));

      learningRate = \(python.number(settings.learningRate));
      numIterations = 100;

      descentPoints = ...
          zeros(numIterations+1, 2);
      descentPoints(1, :) = ...
          [x0, quadraticFunction(x0)];

      scatter(descentPoints(1, 1), ...
          descentPoints(1, 2), 'filled');

      """)
  }

  /// The names of the axes, and the button that makes a step.
  private var button: [CodeListing.Row] {
    CodeListing.Row.rows(
      """
      title('Gradient Descent');
      xlabel('x');
      ylabel('y');

      button = uicontrol( ...
          'Style', 'pushbutton', ...
          'String', 'Step', ...
          'Position', [20 20 60 20], ...
          'Callback', @buttonCallback);

      set(gcf, 'UserData', [x0, learningRate]);

      """)
  }

  /// What one press of the button does.
  private var callback: [CodeListing.Row] {
    CodeListing.Row.rows("function buttonCallback(~,~)")
      + CodeListing.Row.rows(
        """
            data = get(gcf, 'UserData');
            x = data(1);
            learningRate = data(2);
        """, .take)
      + memory
      + [.init("    y = quadraticFunction(x);", .forward), clearing("    ")]
      + [.init("    gradient = \(sum(with: "2 * a * x + b"));", .backward)]
      + CodeListing.Row.rows(update(of: "x", "learningRate", indent: "    "), .update)
      + drawing
  }

  /// What the callback keeps from press to press, and the function once more.
  private var memory: [CodeListing.Row] {
    let names = (["i"] + kept).joined(separator: " ")
    let first = (["i"] + kept).map { "        \($0) = \($0 == "i" ? 1 : 0);" }
    return CodeListing.Row.rows(
      """

          persistent \(names)
          if isempty(i)
      \(first.joined(separator: "\n"))
          end

          a = 2.0;
          b = -3.0;
          c = 1.0;

      """)
  }

  /// The end of the callback: the new dot, and what the next press begins with.
  private var drawing: [CodeListing.Row] {
    CodeListing.Row.rows(
      """

          descentPoints(i+1, :) = ...
              [x, quadraticFunction(x)];
          plot(x, y);
          hold on;
          scatter(descentPoints(1:i+1, 1), ...
              descentPoints(1:i+1, 2), ...
              'filled');
          i = i + 1;
          set(gcf, 'UserData', ...
              [x, learningRate]);
      end

      """)
  }

  private var function: [CodeListing.Row] {
    CodeListing.Row.rows(
      """
      function y = quadraticFunction(x)
          a = 2.0;
          b = -3.0;
          c = 1.0;
          y = a * x.^2 + b * x + c;
      end
      """)
  }

  // MARK: The loop

  private var loop: [CodeListing.Row] {
    let start = settings.layerStart
    let zeros = kept.map { "\($0) = [0; 0];\n" }.joined()
    return CodeListing.Row.rows(
      """
      n = \(settings.count);
      x = linspace(-2, 2, n);
      y = 2 * x + 1;
      X = [x; ones(1, n)];
      batchSize = \(settings.batch);
      \(settings.isShuffled ? "rng(\(settings.seed));\n" : "")theta = [\(python.number(start.x)); \
      \(python.number(start.y))];
      \(zeros)lr = \(python.number(settings.learningRate));\(
        settings.optimizer == .adam ? "\nt = 0;" : "")

      """)
      + [.epoch("for epoch = 1:20")]
      + [
        .epoch("    order = \(settings.isShuffled ? "randperm(n)" : "1:n");"),
        .init("    for k = 1:batchSize:n", .take),
        .init("        last = min(k+batchSize-1, n);", .take),
        .init("        i = order(k:last);", .take),
        .init("        pred = theta' * X(:, i);", .forward),
        .init("        loss = mean((pred - y(i)).^2);", .loss), clearing("        "),
        .init("        d = 2 * (pred - y(i));", .backward),
        .init("        g = \(sum(with: "X(:, i) * d' / numel(i)"));", .backward),
      ]
      + CodeListing.Row.rows(update(of: "theta", "lr", indent: "        "), .update)
      + CodeListing.Row.rows("    end\nend")
  }

  // MARK: What both have

  private var isLoop: Bool { settings.program == .loop }

  /// The name of the gradient: the lecture's own in its script.
  private var gradient: String { isLoop ? "g" : "gradient" }

  /// What must be kept from pass to pass besides the place.
  private var kept: [String] {
    let sum = settings.zeroesGradient ? [] : [gradient]
    switch settings.optimizer {
    case .sgd: return sum
    case .momentum: return sum + ["v"]
    case .adam: return sum + ["m", "v"]
    }
  }

  private func sum(with term: String) -> String {
    settings.zeroesGradient ? term : "\(gradient) + \(term)"
  }

  private func clearing(_ indent: String) -> CodeListing.Row {
    guard settings.zeroesGradient else {
      let zero = isLoop ? "[0; 0]" : "0"
      return .crossedOut("\(indent)\(gradient) = \(zero);", .matlab)
    }
    return .missing(
      indent, .matlab, Localized(en: "zero_grad: — (= overwrites)", zh: "zero_grad：—（= 会覆盖）"))
  }

  private func update(of name: String, _ rate: String, indent: String) -> String {
    let beta = python.number(settings.momentum)
    let lines: [String]
    switch settings.optimizer {
    case .sgd: lines = ["\(name) = \(name) - \(rate) * \(gradient);"]
    case .momentum:
      lines = ["v = \(beta) * v + \(gradient);", "\(name) = \(name) - \(rate) * v;"]
    case .adam:
      let count = isLoop ? "t" : "i"
      lines =
        (isLoop ? ["t = t + 1;"] : []) + [
          "m = 0.9 * m + 0.1 * \(gradient);", "v = 0.999 * v + 0.001 * \(gradient).^2;",
          "s = sqrt(v / (1 - 0.999^\(count)));",
          "\(name) = \(name) - \(rate) * ...",
          "  m / (1 - 0.9^\(count)) ./ (s + 1e-8);",
        ]
    }
    return lines.map { indent + $0 }.joined(separator: "\n")
  }
}
