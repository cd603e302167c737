#!/usr/bin/env python3
"""Writes Tests/EngineTests/Fixtures/elementary.json: values of the elementary functions.

Each value is a pair of doubles, the rounded value and what it misses, from mpmath at 400 bits.
Needs Python 3 and mpmath.
Usage: Scripts/elementary_fixture.py > Tests/EngineTests/Fixtures/elementary.json
"""
import json
import math
import random
import struct

import mpmath
from mpmath import mp, mpf

mp.prec = 400
source = random.Random(7)


def between(low, high, count=60):
    return [source.uniform(low, high) for _ in range(count)]


def sizes(low, high, count=60):
    """Numbers of both signs whose size is spread evenly over powers of two."""
    return [source.choice([-1, 1]) * 2 ** source.uniform(low, high) for _ in range(count)]


def positive(numbers):
    return [abs(x) for x in numbers]


def pair(value):
    high = float(value)
    return [high, float(value - mpf(high))]


cases = {
    "exp": (mpmath.exp, between(-700, 700) + between(-1, 1) + sizes(-50, 9)),
    "expm1": (mpmath.expm1, between(-40, 700) + between(-2, 2) + sizes(-50, 9)),
    "log": (mpmath.log, between(0.5, 2) + positive(sizes(-1020, 1020))),
    "log1p": (mpmath.log1p, between(-0.99, 2) + positive(sizes(-50, 1000))),
    "tanh": (mpmath.tanh, between(-20, 20) + between(-1, 1) + sizes(-50, 4)),
    "erf": (mpmath.erf, between(-6, 6) + between(-1.5, 1.5) + sizes(-50, 2)),
    "sin": (mpmath.sin, between(-10, 10) + sizes(-30, 20) + sizes(20, 1020)),
    "cos": (mpmath.cos, between(-10, 10) + sizes(-30, 20) + sizes(20, 1020)),
    "tan": (mpmath.tan, between(-10, 10) + sizes(-30, 20) + sizes(20, 1020)),
}
rows = []
for name, (function, arguments) in cases.items():
    for x in arguments:
        rows.append({"f": name, "x": x, "y": pair(function(mpf(x)))})
powers = [(abs(x), y) for x, y in zip(sizes(-20, 20), between(-30, 30))]
powers += [(x, source.uniform(-700, 700) / math.log(x)) for x in between(0.5, 1.7)]
for x, e in powers:
    rows.append({"f": "pow", "x": x, "e": e, "y": pair(mpmath.power(mpf(x), mpf(e)))})
# The same for Float: arguments a Float holds, within the range of its normal numbers.
single = {
    "exp": (mpmath.exp, between(-87, 88)),
    "expm1": (mpmath.expm1, between(-20, 88) + sizes(-20, 5)),
    "log": (mpmath.log, between(0.5, 2) + positive(sizes(-120, 120))),
    "log1p": (mpmath.log1p, between(-0.99, 2) + sizes(-20, -2)),
    "tanh": (mpmath.tanh, between(-10, 10) + between(-0.5, 0.5) + sizes(-20, 3)),
    "erf": (mpmath.erf, between(-5, 5) + between(-1.5, 1.5) + sizes(-20, 2)),
    "sin": (mpmath.sin, between(-10, 10) + sizes(-20, 100)),
    "cos": (mpmath.cos, between(-10, 10) + sizes(-20, 100)),
    "tan": (mpmath.tan, between(-10, 10) + sizes(-20, 100)),
}

for name, (function, arguments) in single.items():
    for x in arguments:
        x = struct.unpack("f", struct.pack("f", x))[0]
        rows.append({"f": name, "single": True, "x": x, "y": pair(function(mpf(x)))})
print("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]")
