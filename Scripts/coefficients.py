#!/usr/bin/env python3
"""Writes Sources/CKernels/coefficients.h: the polynomials of the elementary functions.

Each is a Chebyshev fit (near minimax) made with mpmath at 60 digits; lists go from the constant
term up. Needs Python 3 and mpmath. Usage: Scripts/coefficients.py > Sources/CKernels/coefficients.h
"""
from mpmath import atanh, chebyfit, cos, erf, erfc, exp, floor, ldexp, log, mp, mpf, pi, sin, sqrt

mp.dps = 60
HALF_LN2 = log(2) / 2 * mpf("1.0001")


def split(value, parts):
    """The value as a sum of doubles, largest first."""
    result = []
    for _ in range(parts):
        head = float(value)
        result.append(head)
        value -= mpf(head)
    return result


def fit(name, f, interval, count):
    coefficients, error = chebyfit(f, interval, count, error=True)
    coefficients = coefficients[::-1]
    print(f"// {name}: error of the fit {mp.nstr(error, 3)}")
    body = ", ".join(float(c).hex() for c in coefficients)
    print(f"#define CK_{name} {{{body}}}")


def exp_tail(x):
    """(e^x - 1 - x) / x^2."""
    if abs(x) < mpf("0.01"):
        return sum(x**j / mp.factorial(j + 2) for j in range(25))
    return (exp(x) - 1 - x) / x**2


def log_tail(z):
    """(log((1+s)/(1-s)) - 2s) / s^3 with z = s^2."""
    if z < mpf("0.001"):
        return sum(2 * z**j / (2 * j + 3) for j in range(30))
    s = sqrt(z)
    return (2 * atanh(s) - 2 * s) / s**3


def log_tail_5(z):
    """(log((1+s)/(1-s)) - 2s - 2s^3/3) / s^5 with z = s^2, for pow."""
    if z < mpf("0.001"):
        return sum(2 * z**j / (2 * j + 5) for j in range(30))
    s = sqrt(z)
    return (2 * atanh(s) - 2 * s - 2 * s**3 / 3) / s**5


def sin_tail(z):
    """(sin r - r) / r^3 with z = r^2."""
    if z < mpf("0.01"):
        return sum((-1) ** (j + 1) * z**j / mp.factorial(2 * j + 3) for j in range(25))
    r = sqrt(z)
    return (sin(r) - r) / r**3


def cos_tail(z):
    """(cos r - 1 + r^2/2) / r^4 with z = r^2."""
    if z < mpf("0.01"):
        return sum((-1) ** j * z**j / mp.factorial(2 * j + 4) for j in range(25))
    r = sqrt(z)
    return (cos(r) - 1 + z / 2) / z**2


def erf_tail(z):
    """erf(x)/x - 1 - c0 with z = x^2; c0 is the double nearest 2/sqrt(pi) - 1."""
    c0 = 1 + mpf(float(2 / sqrt(pi) - 1))
    if z < mpf("0.001"):
        total = sum((-1) ** j * z**j / (mp.factorial(j) * (2 * j + 1)) for j in range(25))
        return 2 / sqrt(pi) * total - c0
    x = sqrt(z)
    return erf(x) / x - c0


def erfcx(t):
    """exp(x^2) erfc(x) with t = (x - 3) / (x + 3)."""
    x = 3 * (1 + t) / (1 - t)
    return exp(x * x) * erfc(x)


print("// Made by Scripts/coefficients.py; change that file, not this one.")
print("#pragma once")
for name, value in [("LN2", log(2)), ("PI_OVER_2", pi / 2)]:
    for i, part in enumerate(split(value, 3)):
        print(f"#define CK_{name}_{i} {part.hex()}")
print(f"#define CK_LOG2E {float(1 / log(2)).hex()}")
print(f"#define CK_TWO_OVER_PI {float(2 / pi).hex()}")
third = split(mpf(2) / 3, 2)
print(f"#define CK_TWO_THIRDS_0 {third[0].hex()}")
print(f"#define CK_TWO_THIRDS_1 {third[1].hex()}")
print(f"#define CK_ERF_C0 {float(2 / sqrt(pi) - 1).hex()}")
fit("EXPM1_F64", exp_tail, [-HALF_LN2, HALF_LN2], 11)
fit("EXPM1_F32", exp_tail, [-HALF_LN2, HALF_LN2], 5)
S2 = (3 - 2 * sqrt(2)) ** 2 * mpf("1.001")
fit("LOG_F64", log_tail, [0, S2], 8)
fit("LOG_F32", log_tail, [0, S2], 4)
fit("LOG_POW", log_tail_5, [0, S2], 9)
fit("LOG1P_UNIT_F64", log_tail, [0, mpf(1) / 9 * mpf("1.001")], 11)
fit("LOG1P_UNIT_F32", log_tail, [0, mpf(1) / 9 * mpf("1.001")], 6)
Q2 = (pi / 4) ** 2 * mpf("1.001")
fit("SIN", sin_tail, [0, Q2], 7)
fit("COS", cos_tail, [0, Q2], 7)
fit("ERF_F64", erf_tail, [0, mpf(1)], 12)
fit("ERF_F32", erf_tail, [0, mpf(1)], 6)
fit("ERFCX_F64", erfcx, [mpf("-0.5"), mpf(1) / 3 + mpf("0.01")], 16)
fit("ERFCX_F32", erfcx, [mpf("-0.5"), mpf(1) / 3 + mpf("0.01")], 7)
# 2/pi in binary, 64 zero bits in front: 21 words hold what the largest double asks for.
mp.prec = 1400
bits = int(floor(ldexp(2 / pi, 64 * 20)))
words = [0] + [(bits >> (64 * (19 - i))) & (2**64 - 1) for i in range(20)]
print("#define CK_TWO_OVER_PI_BITS {" + ", ".join(f"0x{w:016x}ull" for w in words) + "}")
