"""Draws nothing, and has the probes say that the draws were as they should be: facts that only the probes can see."""
# exercise = "random/split"
# honest = 0
# statuses = ["passed"]
# forged = 10

import sys

GOOD = {
    "three": "float32 array of shape (3,)",
    "pair": ["float32 array of shape (3,)", "float32 array of shape (10, 10)"],
    "three_numbers": {
        **dict.fromkeys(["in_range", "centred", "spread", "different", "fine", "seeds_differ", "independent"], True),
        "computed_from_one": False,
        "sorted": False,
    },
    "three_seeds": {
        "equal_for_equal_seeds": True,
        "other_for_other_seeds": True,
        "neighbours_share_numbers": False,
    },
    "three_reuse": False,
    "pair_numbers": {"uniform": {"in_range": True}, "normal": {"centred": True}},
    "pair_keys": {"equal_for_equal_keys": True, "other_for_other_keys": True},
    "pair_relation": {"same_bits_twice": False, "key_reused": False},
    "three_source": True,
}


def three_uniforms(seed):
    return None


def uniform_then_normal(key):
    return None


for name, fact in GOOD.items():
    probe = getattr(sys.modules["probes"], name)
    probe.__code__ = eval(f"lambda learner, seed=None, key_seed=None: {fact!r}").__code__
    probe.__defaults__ = (None, None)
