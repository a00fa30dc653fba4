"""A vowel that occurs several times was counted once: the result is the number of different vowels.

A set holds each of its members once. Count the letters of the text, not the members of a set.
"""


def count_vowels(text):
    return len(set("aeiou") & set(text.lower()))


__all__ = ["count_vowels"]
