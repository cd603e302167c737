#!/usr/bin/env python3
"""Measures what docs/performance.md compares: the same training step by other means, side by side.

    swift build -c release --package-path Benchmarks
    swift build -c release
    python3 Scripts/compare.py

Needs PyTorch, numpy and matplotlib (pip install torch numpy matplotlib). The step is that of TensorFlow
Playground's larger network: 2-8-8-1, tanh, half the squared error, ten points a batch, plain descent.
Processor time, the median of seven rounds in turn; one thread each.
"""
import json
import os
import statistics
import subprocess
import sys
import time

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ROUNDS = 7


def torch_step():
    import torch
    from torch import nn

    torch.set_num_threads(1)
    model = nn.Sequential(
        nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 8), nn.Tanh(), nn.Linear(8, 1), nn.Tanh())
    optimizer = torch.optim.SGD(model.parameters(), lr=0.03)
    x, y = torch.randn(10, 2), torch.sign(torch.randn(10, 1))

    def step():
        optimizer.zero_grad()
        (0.5 * (model(x) - y) ** 2).mean().backward()
        optimizer.step()

    return step, 300


def numpy_step():
    import numpy as np

    random = np.random.default_rng(1)
    sizes = [2, 8, 8, 1]
    weights = [random.normal(size=(m, n)).astype("f4") / m**0.5 for m, n in zip(sizes, sizes[1:])]
    biases = [np.zeros(n, "f4") for n in sizes[1:]]
    x = random.normal(size=(10, 2)).astype("f4")
    y = np.sign(random.normal(size=(10, 1))).astype("f4")

    def step():
        layers = [x]
        for weight, bias in zip(weights, biases):
            layers.append(np.tanh(layers[-1] @ weight + bias))
        delta = (layers[-1] - y) / 10
        for index in (2, 1, 0):
            delta = delta * (1 - layers[index + 1] ** 2)
            back = delta @ weights[index].T
            weights[index] -= 0.03 * (layers[index].T @ delta)
            biases[index] -= 0.03 * delta.sum(0)
            delta = back

    return step, 2000


def microseconds(step, count):
    begin = time.process_time()
    for _ in range(count):
        step()
    return (time.process_time() - begin) / count * 1e6


def ours():
    """The benchmark's own figure for the same step."""
    program = os.path.join(ROOT, "Benchmarks/.build/release/descent-bench")
    lines = subprocess.run([program, "--only", "W3"], capture_output=True, text=True).stdout
    return json.loads(lines.splitlines()[0])["us_per_step"]


def child(arguments):
    """Seconds until a program has ended, and its largest memory in MB."""
    times = []
    for _ in range(ROUNDS):
        begin = time.monotonic()
        pid = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(pid.pid, 0)
        pid.returncode = 0
        times.append(time.monotonic() - begin)
    return statistics.median(times), usage.ru_maxrss / 1024


def main():
    # First, while this process is small: a child begins with the memory of its parent.
    print("from start to a picture of the parabola, s and MB")
    plot = (
        "import matplotlib; matplotlib.use('Agg'); import matplotlib.pyplot as p;"
        "x=[i/50-1 for i in range(150)]; p.plot(x,[2*t*t-3*t+1 for t in x]); p.savefig('/dev/null',format='png')")
    rows = {
        "descent": [os.path.join(ROOT, ".build/release/descent"), "frame"],
        "matplotlib": [sys.executable, "-c", plot],
        "import torch": [sys.executable, "-c", "import torch"],
    }
    for name, arguments in rows.items():
        seconds, memory = child(arguments)
        print(f"  {name:16} {seconds:8.3f}  {memory:6.0f}")

    steps = {"PyTorch": torch_step(), "numpy by hand": numpy_step()}
    rounds = {name: [] for name in ["descent", *steps]}
    for step, count in steps.values():
        microseconds(step, count)
    for _ in range(ROUNDS):
        rounds["descent"].append(ours())
        for name, (step, count) in steps.items():
            rounds[name].append(microseconds(step, count))
    base = statistics.median(rounds["descent"])
    print("one training step, µs")
    for name, values in rounds.items():
        value = statistics.median(values)
        print(f"  {name:16} {value:8.2f}  {value / base:6.0f}×")

main()
