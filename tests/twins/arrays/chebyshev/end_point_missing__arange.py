from jax import numpy as np


def cheb_2(t):
    return 2 * t * t - 1


def cheb_3(t):
    return (4 * t * t - 3) * t


def cheb_4(t):
    return 2 * cheb_2(t) ** 2 - 1


def grid(count):
    step = 2 / count
    return -1 + step * np.arange(count)
