"""Calls back from a compiled program into Python, which does not return."""
# exercise = "words/count_vowels"
# honest = 0
# levels = ["full"]
# statuses = ["timed_out"]
# reasons = ["time_limit"]

import jax
import numpy as np


def forever(x):
    while True:
        pass


@jax.jit
def waiting(x):
    return jax.pure_callback(forever, jax.ShapeDtypeStruct((), "float32"), x)


def count_vowels(text):
    return waiting(np.float32(len(text)))
