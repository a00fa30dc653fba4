"""What is observed: numbers below, between and above the bounds."""

from autograder.probes import probe


def inputs(rng):
    return {
        "low": float(rng.uniform(-2, -1)),
        "high": float(rng.uniform(1, 2)),
        "small": float(rng.uniform(-4.5, -2.5)),
        "medium": float(rng.uniform(-0.9, 0.9)),
        "large": float(rng.uniform(2.5, 4.5)),
    }


@probe
def below(learner, small, low, high):
    return learner.clamp(small, low, high)


@probe
def between(learner, medium, low, high):
    return learner.clamp(medium, low, high)


@probe
def above(learner, large, low, high):
    return learner.clamp(large, low, high)
