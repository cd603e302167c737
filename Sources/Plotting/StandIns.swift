/// What is written where a terminal lacks a symbol.
enum StandIns {
  /// ASCII for the symbols of formulas, keys and pictures.
  static let ascii = table(
    [
      "₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9₊+₋-₌=₍(₎)",
      "ₐaₑeₕhᵢiⱼjₖkₗlₘmₙnₒoₚpᵣrₛsₜtᵤuᵥvₓx",
      "−-‐-‑-‒-–-—-―-·*⋅*∙*•o‣>×x′'″\"‘'’'‚,“\"”\"„\"‹<›>«<»>\u{A0} ",
      "→>←<↑^↓v⇒>⇐<▶>◀<▸>◂<►>◄<▷>◁<▲^▼v△^▽v✕x✗x↗/↘\\↙/↖\\",
      "●@◉@◐~○O◯O◌O◎O◦o◇x◆x◊x□o■#☐o☑x★*☆*",
      "─-━=┄-┅-┈-┉=═=╌-╍=│|┃|┆|┇|┊|┋|║|╎|╏|╱/╲\\╳x",
      "┌+┐+└+┘+├+┤+┬+┴+┼+╭+╮+╯+╰+╔+╗+╚+╝+╠+╣+╦+╩+╬+",
      "▁_▂_▃-▄-▅=▆=▇#█#▀'▌|▐|▏|▎|▍|▋|▊|▉|░.▒:▓%",
      "≈~≃~∼~≡=∣|∥|‖|∈e∗*⟨<⟩>⌈[⌉]⌊[⌋]°o",
    ],
    words: [
      "⁰": "^0", "¹": "^1", "²": "^2", "³": "^3", "⁴": "^4", "⁵": "^5", "⁶": "^6", "⁷": "^7",
      "⁸": "^8", "⁹": "^9", "⁺": "^+", "⁻": "^-", "ⁿ": "^n", "ᵀ": "^T", "½": "1/2", "⅓": "1/3",
      "⅔": "2/3", "¼": "1/4", "¾": "3/4", "…": "..", "⋯": "..", "✓": "ok", "✔": "ok",
      "∞": "inf", "≤": "<=", "≥": ">=", "≠": "!=", "±": "+-", "÷": "/", "↔": "<>", "⇔": "<>",
      "⟵": "<-", "⟶": "->", "∝": "~", "√": "sqrt", "∇": "grad ", "∂": "d", "∑": "sum ",
      "Σ": "sum ", "∏": "prod ", "Δ": "d", "α": "alpha", "β": "beta", "γ": "gamma",
      "δ": "delta", "ε": "eps", "η": "eta", "θ": "theta", "κ": "kappa", "λ": "lambda",
      "μ": "mu", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau", "φ": "phi", "ω": "omega",
      "ℝ": "R", "ŷ": "y^",
    ])

  /// Stand-ins that are one cell wide on every terminal and look better than ASCII.
  static let narrow = table(
    ["●◉○◦◎◦◯◦◇◊◆◊•∙▶▸▷▸►▸◀◂◁◂·⋅", "▁⣀▂⣀▃⣤▄⣤▅⣶▆⣶▇⣿█⣿▀⠛▌⡇▐⢸░⠤▒⠶▓⠿", "┅╌┄╌║|┃⢸"],
    words: [:])

  /// A table from lines in which each symbol is followed by its stand-in.
  private static func table(
    _ lines: [String], words: [Unicode.Scalar: String]
  ) -> [Unicode.Scalar: String] {
    var table = words
    for line in lines {
      var scalars = line.unicodeScalars.makeIterator()
      while let symbol = scalars.next(), let standIn = scalars.next() {
        table[symbol] = String(standIn)
      }
    }
    return table
  }
}
