#!/usr/bin/env python3
"""Breaks one rule of the engine after the other and sees whether a test notices.

Works on a copy of the sources with a manifest of the engine alone. Prints one line for each mutant and
ends with 1 if any survives. Needs Python 3 and swift. Usage: Scripts/mutants.py [FOLDER for the copy]
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
MANIFEST = """// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "mutants",
  targets: [
    .target(name: "CKernels"),
    .target(name: "Engine", dependencies: ["CKernels"], swiftSettings: [
      .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility")]),
    .testTarget(name: "EngineTests", dependencies: ["Engine"], exclude: ["Fixtures"]),
  ])
"""
BACKWARD = "Sources/Engine/NetworkPlan+Backward.swift"
FORWARD = "Sources/Engine/NetworkPlan+Forward.swift"
ACTIVATIONS = "Sources/CKernels/activations.h"
MATRIX = "Sources/CKernels/matrix.h"
UPDATES = "Sources/CKernels/updates.h"
LOSSES = "Sources/Engine/"
ENTROPY = "Sources/Engine/CrossEntropyLoss.swift"
# What is broken, where, the text as it is, the text as it must not be.
MUTANTS = [
    ("bias gradient dropped", BACKWARD, "guard stage.bias >= 0 else", "guard stage.bias < 0 else"),
    ("weight gradient not added", BACKWARD, "depth: rows, start: start)", "depth: rows, start: .zero)"),
    ("input gradient passed on twice", BACKWARD, "depth: stage.outputs, start: .zero)", "depth: stage.outputs, start: .accumulate)"),
    ("softmax sign", BACKWARD, "(g[j] - dot)", "(g[j] + dot)"),
    ("log-softmax sign", BACKWARD, "g[j] -= p[j] * sum", "g[j] += p[j] * sum"),
    ("bias dropped forward", FORWARD, "start: hasBias ? .columnBias : .zero)", "start: .zero)"),
    ("weight not transposed", MATRIX, "y[j * y_row + i] = x[i * x_row + j]", "y[j * y_row + i] = x[j * x_row + i]"),
    ("product sign", MATRIX, "FN(fma)(factor, row[j], sum[i][j])", "FN(fma)(-factor, row[j], sum[i][j])"),
    ("one row of a batch twice", MATRIX, "line[i] = a + i * a_row;", "line[i] = a + (i > 1 ? i - 1 : i) * a_row;"),
    ("column sums forget the last row", MATRIX, "r < rows; r++) sum += LOAD", "r < rows - 1; r++) sum += LOAD"),
    ("tanh slope", ACTIVATIONS, "g * (one - z * z)", "g * (one + z * z)"),
    ("sigmoid slope", ACTIVATIONS, "g * (z * (one - z))", "g * (z * (one + z))"),
    ("relu slope", ACTIVATIONS, "CK_RELU: CK_EACH(output, z > zero ? g : zero)", "CK_RELU: CK_EACH(output, z > zero ? -g : zero)"),
    ("leaky relu slope", ACTIVATIONS, "z > zero ? g : a * g", "z > zero ? g : g"),
    ("elu slope", ACTIVATIONS, "g * (a * FN(exp)(z))", "g * FN(exp)(z)"),
    ("gelu slope", ACTIVATIONS, "FN(normal_share)(z) + z * density", "FN(normal_share)(z) - z * density"),
    ("gelu tanh slope", ACTIVATIONS, "(T)(3 * CK_GELU_CUBIC)", "(T)(CK_GELU_CUBIC)"),
    ("silu slope", ACTIVATIONS, "(one + z * (one - FN(sigmoid)(z)))", "(one - z * (one - FN(sigmoid)(z)))"),
    ("softplus slope", ACTIVATIONS, ": g * FN(sigmoid)(z)", ": g * FN(sigmoid)(-z)"),
    ("step passes gradients", ACTIVATIONS, "LOAD(gradient + i) * zero", "LOAD(gradient + i) * one"),
    ("squared loss without its two", LOSSES + "MSELoss.swift", "2 * d)", "d)"),
    ("half squared loss sign", LOSSES + "HalfSquaredError.swift", "(0.5 * d * d, d)", "(0.5 * d * d, -d)"),
    ("mean not divided", LOSSES + "LossBatch+Elements.swift", "slope * share", "slope"),
    ("absolute loss sign", LOSSES + "L1Loss.swift", "d > 0 ? 1 : (d < 0 ? -1 : 0)", "d > 0 ? -1 : (d < 0 ? 1 : 0)"),
    ("Huber sign", LOSSES + "HuberLoss.swift", "d > 0 ? delta : -delta", "d > 0 ? delta : delta"),
    ("smooth L1 slope", LOSSES + "SmoothL1Loss.swift", "d / beta)", "d)"),
    ("binary cross-entropy slope", LOSSES + "BCEWithLogitsLoss.swift", "Elementary.sigmoid(x) - y", "Elementary.sigmoid(x) + y"),
    ("hinge sign", LOSSES + "HingeLoss.swift", "(margin, -y)", "(margin, y)"),
    ("cross-entropy forgets the truth", ENTROPY, "shares[i * batch.row + y] -= 1", "shares[i * batch.row + y] -= 0"),
    ("label smoothing sign", ENTROPY, "- weights[j])) / total", "+ weights[j])) / total"),
    ("class weight dropped", ENTROPY, "(1 - smoothing) * weights[y]", "(1 - smoothing)"),
    ("likelihood sign", LOSSES + "NLLLoss.swift", "-weights[y] / total", "weights[y] / total"),
    ("velocity not kept", UPDATES, "m * FN(take)(velocity + i, n - i) +", "m * FN(take)(gradient + i, n - i) +"),
    ("Adam without its root", UPDATES, "__builtin_elementwise_sqrt(v) / root_correction", "v / root_correction"),
    ("AMSGrad takes the smaller", UPDATES, "v > old ? v : old", "v < old ? v : old"),
    ("chain rule of the graph", "Sources/Engine/Graph.swift", "gradient += node.gradient * derivative", "gradient = node.gradient * derivative"),
    ("generator", "Sources/Engine/SplitMix64.swift", "z >> 27", "z >> 26"),
    ("neuron gradient", "Sources/CKernels/losses.h", "gradient[inputs] = FN(lane_sum)(bias_sum) * share;", "gradient[inputs] = -FN(lane_sum)(bias_sum) * share;"),
]


def run(folder, *arguments):
    return subprocess.run(arguments, cwd=folder, capture_output=True, text=True)


def test(folder):
    """True if the tests pass. A mutant that does not build, or traps, counts as caught.

    The test that pins bits would notice any change; the others must do so by their meaning.
    """
    skip = "a seed means the same bits"
    return run(folder, "swift", "test", "--disable-xctest", "--skip", skip).returncode == 0


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp())
    for part in ["Sources/CKernels", "Sources/Engine", "Tests/EngineTests"]:
        shutil.copytree(ROOT / part, folder / part, dirs_exist_ok=True)
    (folder / "Package.swift").write_text(MANIFEST)
    if not test(folder):
        sys.exit("the tests do not pass without a mutant")
    survivors = 0
    for name, file, right, wrong in MUTANTS:
        path = folder / file
        text = path.read_text()
        if text.count(right) == 0:
            sys.exit(f"{name}: '{right}' is not in {file}")
        path.write_text(text.replace(right, wrong))
        survived = test(folder)
        path.write_text(text)
        survivors += survived
        print(("SURVIVED " if survived else "caught   ") + name, flush=True)
    print(f"{len(MUTANTS) - survivors} of {len(MUTANTS)} mutants were caught")
    sys.exit(1 if survivors else 0)


main()
