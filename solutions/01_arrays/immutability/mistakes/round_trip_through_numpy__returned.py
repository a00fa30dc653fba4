import numpy as np


def set_row(a, i, value):
    b = np.array(a)
    b[i] = value
    return b


def add_at(a, indices, updates):
    b = np.array(a)
    np.add.at(b, indices, updates)
    return b


def zero_diagonal(a):
    b = np.array(a)
    np.fill_diagonal(b, 0)
    return b


__all__ = ["set_row", "add_at", "zero_diagonal"]
