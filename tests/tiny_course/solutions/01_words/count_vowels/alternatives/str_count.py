def count_vowels(text):
    return sum(text.count(vowel) for vowel in "aeiouAEIOU")


__all__ = ["count_vowels"]
