"""What is observed: the count for a text in small letters, and for one with capitals."""

from autograder.probes import probe


def inputs(rng):
    # Every vowel twice and some y, so that the known mistakes give different counts.
    letters = list("aaeeiioouuyyybcdfghj")
    rng.shuffle(letters)
    small = "".join(letters)
    return {"small": small, "mixed": small + small[:10].upper() + "AEIOU"}


@probe
def small_letters(learner, small):
    return learner.count_vowels(small)


@probe
def capitals(learner, mixed):
    return learner.count_vowels(mixed)
