"""What is observed: the totals, those of an empty list, and whether the list handed in was changed."""

from autograder.probes import mutated, probe


def inputs(rng):
    return {"array": rng.integers(1, 50, size=6).astype("int32")}


@probe(call="running_total(numbers)")
def totals(learner, array):
    return learner.running_total(array.tolist())


@probe(call="running_total([])")
def empty(learner):
    return learner.running_total([])


@probe(call="running_total(numbers)")
def changed(learner, array):
    numbers = array.tolist()
    return mutated(lambda: learner.running_total(numbers), numbers)
