"""Returns too much: many megabytes, deep nests, itself, numbers of thousands of digits.

A nest in which each pair holds the next one twice has more parts than JAX can take apart in any time.
"""
# exercise = "arrays/chebyshev"
# honest = 0
# levels = ["full"]
# statuses = ["raised", "timed_out"]

import numpy as np

ITSELF = []
ITSELF.append(ITSELF)


def cheb_2(x):
    return ITSELF


def cheb_3(x):
    return 10**100_000


def cheb_4(x):
    nest = 0.0
    for _ in range(100_000):
        nest = (nest, nest)
    return nest


def grid(n):
    return np.zeros(4 << 20)
