"""Capital vowels were not counted: the count is that of the small letters alone.

"A" and "a" are different letters to Python. Bring the text to one case before you compare.
"""


def count_vowels(text):
    return sum(letter in "aeiou" for letter in text)


__all__ = ["count_vowels"]
