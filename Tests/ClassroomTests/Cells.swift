import Plotting

/// How many cells a line takes.
func cells(_ line: some StringProtocol) -> Int { Charset.full.width(of: String(line)) }
