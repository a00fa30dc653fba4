"""Gives the compiler a program that doubles with every line."""
# exercise = "words/count_vowels"
# honest = 0
# levels = ["full"]
# statuses = ["timed_out", "crashed"]

import jax
import jax.numpy as jnp


def count_vowels(text):
    def body(x):
        for power in range(100_000):
            x = jnp.sin(x @ x) + jnp.cos(x).T * power
        return x

    return jax.jit(body)(jnp.ones((7, 7))).sum()
