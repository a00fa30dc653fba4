"""Counting vowels.

A text is a sequence of letters. Here the vowels are a, e, i, o and u,
and a capital letter counts like a small one.
"""


def count_vowels(text):
    """How many vowels there are in `text`.

    Args:
      text: a str of any length.

    Returns:
      An int: vowels that occur twice count twice; y is no vowel.
    """
    # TODO: visit each letter of `text` and count the vowels (1 to 4 lines).
    raise NotImplementedError("TODO: count_vowels")


# Try it: grade words/count_vowels

__all__ = ["count_vowels"]
