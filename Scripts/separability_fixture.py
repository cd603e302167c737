#!/usr/bin/env python3
"""Writes Tests/EngineTests/Fixtures/separability.json: two classes of points and what holds for them.

Whether a line separates them is told by a linear program, maximise t with s(w.x + b) >= t and all of
w, b within -1..1; the margins are found by trying every subset of points in fractions, and taken
where the condition of Karush, Kuhn and Tucker holds. Needs Python 3 and SciPy.
Usage: Scripts/separability_fixture.py > Tests/EngineTests/Fixtures/separability.json
"""
import itertools
import json
import random
from fractions import Fraction

from scipy.optimize import linprog

source = random.Random(11)


def separable(positive, negative):
    signed = [(1, p) for p in positive] + [(-1, p) for p in negative]
    rows = [[-s * x, -s * y, -s, 1] for s, (x, y) in signed]
    program = linprog([0, 0, 0, -1], A_ub=rows, b_ub=[0] * len(rows),
                      bounds=[(-1, 1)] * 3 + [(None, None)])
    return bool(-program.fun > 1e-9)


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def foot(points):
    """The point of the plane through the points that is nearest to the origin, if it is among them."""
    base, edges = points[0], [[x - y for x, y in zip(p, points[0])] for p in points[1:]]
    if not edges:
        return base
    gram = [[dot(e, f) for f in edges] for e in edges]
    right = [-dot(base, e) for e in edges]
    if len(edges) == 1:
        if gram[0][0] == 0:
            return None
        shares = [right[0] / gram[0][0]]
    else:
        determinant = gram[0][0] * gram[1][1] - gram[0][1] ** 2
        if determinant == 0:
            return None
        shares = [(right[0] * gram[1][1] - right[1] * gram[0][1]) / determinant,
                  (right[1] * gram[0][0] - right[0] * gram[0][1]) / determinant]
    if min(shares) < 0 or sum(shares) > 1:
        return None
    return [b + sum(s * e[i] for s, e in zip(shares, edges)) for i, b in enumerate(base)]


def least_square(vectors):
    """The squared distance of the hull of some vectors from the origin."""
    vectors = [[Fraction(x) for x in v] for v in vectors]
    for size in (1, 2, 3):
        for subset in itertools.combinations(vectors, size):
            u = foot(subset)
            if u is not None and all(dot(v, u) >= dot(u, u) for v in vectors):
                return float(dot(u, u))
    raise ValueError("no nearest point")


def case():
    scale = source.choice([1, 2, 4])
    size = source.choice([2, 3, 5, 8])
    slope = [source.randint(-2, 2) for _ in range(3)]
    points = [(source.randint(0, size) / scale, source.randint(0, size) / scale)
              for _ in range(source.randint(1, 9))]
    if source.random() < 0.5:
        sides = [dot(slope, (x, y, 1)) > 0 for x, y in points]
    else:
        sides = [source.random() < 0.5 for _ in points]
    positive = [p for p, side in zip(points, sides) if side]
    negative = [p for p, side in zip(points, sides) if not side]
    result = {"positive": positive, "negative": negative,
              "isSeparable": separable(positive, negative)}
    if result["isSeparable"]:
        result["boundMarginSquare"] = least_square(
            [(x, y, 1) for x, y in positive] + [(-x, -y, -1) for x, y in negative])
        if positive and negative:
            result["bandSquare"] = least_square(
                [(p[0] - q[0], p[1] - q[1]) for p in positive for q in negative])
    return result


print("[")
print(",\n".join(json.dumps(case()) for _ in range(300)))
print("]")
