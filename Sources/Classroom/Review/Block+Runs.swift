internal import Lessons

/// The text of blocks, run by run.
extension Block {
  /// The same block with each of its lines of runs changed; code counts as one run.
  func mapRuns(_ change: ([Inline]) -> [Inline]) -> Block {
    var block = self
    switch kind {
    case .heading(let level, let runs): block.kind = .heading(level: level, change(runs))
    case .paragraph(let runs): block.kind = .paragraph(change(runs))
    case .quote(let blocks): block.kind = .quote(blocks.map { $0.mapRuns(change) })
    case .code(let text):
      block.kind = .code(change([Inline(.text(text), style: .code)]).plain)
    case .list(var list):
      list.items = list.items.map { item in
        var item = item
        item.blocks = item.blocks.map { $0.mapRuns(change) }
        return item
      }
      block.kind = .list(list)
    case .table(var table):
      table.heading = table.heading.map(change)
      table.rows = table.rows.map { $0.map(change) }
      block.kind = .table(table)
    case .pause: break
    }
    return block
  }
}

extension [Block] {
  /// The lines of runs of all blocks, each as characters.
  var lines: [[Character]] {
    var lines: [[Character]] = []
    for block in self {
      _ = block.mapRuns { runs in
        lines.append([Character](runs.plain))
        return runs
      }
    }
    return lines
  }
}

extension [Inline] {
  /// The runs with some characters replaced, each range inside one run.
  ///
  /// - Parameters:
  ///   - ranges: where, in characters of `plain`, in order.
  ///   - text: what stands there now, for the characters that stood there.
  /// - Returns: the runs with the looks that they had.
  func replacing(_ ranges: [Range<Int>], with text: (String) -> String) -> [Inline] {
    var start = 0
    return map { run in
      let old = [Character]([run].plain)
      defer { start += old.count }
      guard case .text = run.content else { return run }
      var new = old
      for range in ranges.reversed() where start <= range.lowerBound {
        let inner = (range.lowerBound - start)..<(range.upperBound - start)
        guard inner.upperBound <= old.count else { continue }
        new.replaceSubrange(inner, with: text(String(old[inner])))
      }
      return Inline(.text(String(new)), style: run.style)
    }
  }
}
