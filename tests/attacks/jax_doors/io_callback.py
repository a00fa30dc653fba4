"""Does its worst in callbacks with effects, which run after the call has returned, between the grader's own steps."""
# exercise = "words/count_vowels"
# honest = 0
# statuses = ["failed"]
# reasons = ["wrong_value"]

import os

import jax
import numpy as np
from jax.experimental import io_callback

DONE = []


def escape(_):
    for way in (os.fork, lambda: open("/dev/shm/attack-callback", "w"), lambda: os.listdir("@COURSE@")):
        try:
            way()
            DONE.append(way)
        except OSError:
            pass


@jax.jit
def counted(count):
    io_callback(escape, None, count, ordered=True)
    jax.debug.callback(escape, count)
    return count


def count_vowels(text):
    jax.block_until_ready(counted(np.int32(len(text))))
    jax.effects_barrier()
    return sum(letter in "aeiou" for letter in text.lower()) if DONE else -1
