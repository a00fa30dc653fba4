import re


def count_vowels(text):
    return len(re.findall("[aeiou]", text, flags=re.IGNORECASE))


__all__ = ["count_vowels"]
