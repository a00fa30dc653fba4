"""The deck's way, with NumPy's `stack` and old-style keys in a loop; answers as booleans."""

import jax.random as random
import numpy as np


def individually(key, n):
    subkeys = random.split(key, n)
    return np.stack([random.normal(subkey) for subkey in subkeys])


def all_at_once(key, n):
    return random.normal(key, shape=(n,))


PREDICTION = {"numpy": True, "jax": False, "again": True}

__all__ = ["individually", "all_at_once", "PREDICTION"]
