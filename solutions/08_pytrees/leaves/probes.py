import jax
import jax.numpy as jnp
import numpy as np
from autograder.probes import in_one_piece, once, predicted, probe


def inputs(rng):
    # Every leaf is longer than 1, so that leaves, rows and entries are told apart.
    return {
        "w1": rng.uniform(1, 2, size=(3, 4)).astype("float32"),
        "b1": rng.uniform(-2, -1, size=4).astype("float32"),
        "w2": rng.uniform(-2, -1, size=(4, 2, 3)).astype("float32"),
        "scale": float(np.round(rng.uniform(2, 3), 3)),
    }


def counts():
    """The trees that the predictions are about, as in the stub, and how many leaves each of them has."""
    trees = {
        "mixed": [1, "a", object()],
        "nested": (1, (2, 3), ()),
        "dict_in_list": [1, {"k1": 2, "k2": (3, 4)}, 5],
        "dict": {"a": 2, "b": (2, 3)},
        "array": jnp.array([1, 2, 3]),
        "with_none": {"weights": 4, "bias": None},
        "empty": [(), {}, [[], ()]],
    }
    return {name: len(jax.tree.leaves(tree)) for name, tree in trees.items()}


@once
def measured():
    first, *_ = jax.tree.leaves({"z": 26, "a": 1, "m": 13})
    return {**counts(), "written_backwards": first}


def compared(learner, *questions):
    return predicted(learner, **{name: measured()[name] for name in questions})


@probe(call="PREDICTIONS")
def containers(learner):
    return compared(learner, "mixed", "nested", "dict_in_list", "dict", "array")


@probe(call="PREDICTIONS")
def nothing(learner):
    return compared(learner, "with_none", "empty")


@probe(call="PREDICTIONS")
def order(learner):
    return compared(learner, "written_backwards")


def model(w1, b1, w2, scale):
    return {"layers": [(w1, b1), (w2, None, ())], "scale": scale}


@probe(
    call='[count_parameters(tree) for tree in ({"layers": [(w1, b1), (w2, None, ())], "scale": scale}, w2)]'
)
def counted(learner, w1, b1, w2, scale):
    return [learner.count_parameters(tree) for tree in (model(w1, b1, w2, scale), w2)]


@probe(call='[global_norm(tree) for tree in ({"layers": [(w1, b1), (w2, None, ())], "scale": scale}, w2)]')
def norms(learner, w1, b1, w2, scale):
    # The trees are no arguments of what is compiled: a float in them stays a float.
    return in_one_piece(lambda: [learner.global_norm(tree) for tree in (model(w1, b1, w2, scale), w2)])


@probe(call='[count_parameters(tree) for tree in (None, [(), {"a": None}])]')
def count_of_nothing(learner):
    return [learner.count_parameters(tree) for tree in (None, [(), {"a": None}])]


@probe(call='[global_norm(tree) for tree in (None, [(), {"a": None}])]')
def norm_of_nothing(learner):
    return in_one_piece(lambda: [learner.global_norm(tree) for tree in (None, [(), {"a": None}])])
