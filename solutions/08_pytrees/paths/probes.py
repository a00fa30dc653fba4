import jax
import numpy as np
from autograder.probes import mutated, probe, raised

SHAPES = {
    # Weights that look like biases, and the other way round.
    "w": [(3, 4), (4,), (), (2, 2)],
    "b": [(4,), (1, 4), (), (2, 3), (2,), (5,)],
}


def inputs(rng):
    def arrays(name):
        return [rng.uniform(0.5, 2, size=shape).astype("float32") for shape in SHAPES[name]]

    weights, biases = arrays("w"), arrays("b")
    # A leaf that is zero is a leaf.
    weights[2][...] = 0
    return {"weights": weights, "biases": biases}


def model(weights, biases):
    """Names with a "w" in them, containers named "w", and leaves named neither "w" nor "b"."""
    return {
        "blocks": [{"w": weights[0], "b": biases[0]}, {"w": {"w": weights[1], "b": biases[1]}}],
        "down": {"w": weights[2], "bw": biases[2], "W": biases[4]},
        "w": {"w": weights[3], "skip": None, "wb": biases[3], "scale": biases[5]},
    }


def halves(weights, biases):
    return model(weights, [None] * 6), model([None] * 4, biases)


def predicate_by_name(path, leaf):
    return path[-1].key == "w"


def predicate_by_shape(path, leaf):
    return leaf.ndim == 2


@probe(call="decay_mask(params)")
def mask(learner, weights, biases):
    return learner.decay_mask(model(weights, biases))


@probe(call='partition(params, lambda path, leaf: path[-1].key == "w")')
def by_name(learner, weights, biases):
    return learner.partition(model(weights, biases), predicate_by_name)


@probe(call="partition(params, lambda path, leaf: leaf.ndim == 2)")
def by_shape(learner, weights, biases):
    return learner.partition(model(weights, biases), predicate_by_shape)


@probe(call="combine({'x': zero, 'y': None, 'z': None}, {'x': None, 'y': number, 'z': None})")
def combined_numbers(learner, weights, biases):
    zero, number, results = weights[2], biases[2], []
    a, b = {"x": zero, "y": None, "z": None}, {"x": None, "y": number, "z": None}
    error = raised(lambda: results.append(learner.combine(a, b)))
    return {"error": error, "result": results and results[0]}


@probe(call="combine(chosen, others), of two trees that were made by hand")
def combined(learner, weights, biases):
    return learner.combine(*halves(weights, biases))


@probe(call="combine(others, chosen), of two trees that were made by hand")
def combined_the_other_way(learner, weights, biases):
    return learner.combine(*reversed(halves(weights, biases)))


@probe(call="combine(*partition(params, lambda path, leaf: leaf.ndim == 2))")
def there_and_back(learner, weights, biases):
    return learner.combine(*learner.partition(model(weights, biases), predicate_by_shape))


@probe(call="decay_mask(params); partition(params, predicate); combine(chosen, others)")
def changes(learner, weights, biases):
    """Whether a function changes a tree that it is given. Only that is asked: it may raise something."""
    params, both = model(weights, biases), halves(weights, biases)
    calls = {
        "decay_mask": lambda: learner.decay_mask(params),
        "partition": lambda: learner.partition(params, predicate_by_name),
        "combine": lambda: learner.combine(*both),
    }
    return {name: mutated(lambda call=call: raised(call), (params, both)) for name, call in calls.items()}
