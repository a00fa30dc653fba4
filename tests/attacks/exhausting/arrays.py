"""Asks for arrays that are larger than any machine, then for many that are not."""
# exercise = "words/count_vowels"
# honest = 0
# statuses = ["crashed"]
# reasons = ["out_of_memory"]

import jax.numpy as jnp
import numpy as np

HOARD = []


def count_vowels(text):
    for make in (lambda: np.ones(1 << 44), lambda: jnp.ones((1 << 20, 1 << 12))):
        try:
            HOARD.append(make())
        except Exception:
            pass
    while True:
        HOARD.append(np.ones(1 << 24))
