import Engine
import Foundation

// descent-bench [DIR] [--only W3]: prints one JSON object for each workload.

var folder: URL?
var only: String?
var arguments = CommandLine.arguments.dropFirst().makeIterator()
while let argument = arguments.next() {
  if argument == "--only" {
    guard let name = arguments.next() else { fail("--only needs a workload, such as W3") }
    only = name
  } else if argument.hasPrefix("-") {
    fail("unknown option '\(argument)'; usage: descent-bench [DIR] [--only W3]")
  } else {
    folder = URL(filePath: argument)
  }
}
if let error = Kernel.environmentError { fail(error.description) }

var workloads = Workloads(inputs: Inputs(folder: folder))
let all: [(String, () -> Void)] = [
  ("W1", { workloads.parabola() }),
  ("W2full", { workloads.neuronOnAll() }),
  ("W2one", { workloads.neuronOnOne() }),
  ("W3", { workloads.playground() }),
  (
    "W4mom",
    {
      workloads.digits(
        "W4mom", SGD<Float>(learningRate: 0.05, momentum: 0.9), reference: 0.065426)
    }
  ),
  ("W4adam", { workloads.digits("W4adam", Adam<Float>(learningRate: 0.003), reference: 0.136635) }),
  ("W5", { workloads.large() }),
  ("W6", { workloads.map() }),
]
let chosen = all.filter { name, _ in only.map { name.hasPrefix($0) } ?? true }
if chosen.isEmpty {
  fail("unknown workload '\(only ?? "")'; known: \(all.map(\.0).joined(separator: ", "))")
}
for (_, run) in chosen { run() }
if !workloads.isSameWork { fail("a workload did not do the same work as its peers") }
if workloads.allocates { fail("a step asked for memory after the first ones") }
