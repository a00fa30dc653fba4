"""Loops in a compiled program, where no signal and no exception of Python's arrives."""
# exercise = "words/count_vowels"
# honest = 0
# statuses = ["timed_out"]
# reasons = ["time_limit"]

import jax


def count_vowels(text):
    return jax.lax.while_loop(lambda x: True, lambda x: x + 1, 0)
