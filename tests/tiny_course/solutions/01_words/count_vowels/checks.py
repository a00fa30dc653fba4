"""The promises of `count_vowels`."""

from autograder.checking import agree, check


@check(points=1)
def check_small_letters(small_letters, expected):
    """`count_vowels` counts the vowels among small letters"""
    agree(small_letters, expected.small_letters)


@check(points=1, needs=[check_small_letters])
def check_capitals(capitals, expected):
    """Capital vowels count too"""
    agree(capitals, expected.capitals)
