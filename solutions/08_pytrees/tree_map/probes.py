import jax
import numpy as np
from autograder.probes import in_one_piece, mutated, probe, raised


class Layer(tuple):
    """A named tuple."""

    _fields = ("w", "b")

    def __new__(cls, w, b):
        return tuple.__new__(cls, (w, b))

    @classmethod
    def _make(cls, items):
        return cls(*items)

    def _asdict(self):
        return dict(zip(self._fields, self, strict=True))

    w = property(lambda self: self[0])
    b = property(lambda self: self[1])


def inputs(rng):
    def three():
        return {
            "a": rng.uniform(-2, 2, size=(2, 3)).astype("float32"),
            "b": rng.uniform(-2, 2, size=3).astype("float32"),
            "c": np.array(rng.uniform(1, 2), "float32"),
        }

    return {"first": three(), "second": three(), "rate": float(np.round(rng.uniform(0.15, 0.35), 3))}


def flat(a, b, c):
    return [a, b, c]


def named(a, b, c):
    return {"z": b, "a": a, "c": c}


def nested(a, b, c):
    return {"layers": [Layer(a, b), (c, None)], "bias": {"y": (b,), "x": []}}


TREES = (flat, named, nested)


def of_one(leaves):
    """The trees as lists of arguments, each time made anew. The last is a single array."""
    return [(tree(**leaves),) for tree in TREES] + [(leaves["a"],)]


def of_two(first, second):
    return [(*one, *two) for one, two in zip(of_one(first), of_one(second), strict=True)]


def three_dtypes(leaves):
    """By way of NumPy, which changes dtypes without compiling anything."""
    half, whole = np.asarray(leaves["a"]).astype("float16"), np.asarray(leaves["c"]).astype("int32")
    return {"a": jax.device_put(half), "b": leaves["b"], "c": jax.device_put(whole)}


def leaves_of(f, arguments):
    """For each tree the leaves of what `f` makes of it."""
    return in_one_piece(lambda: [jax.tree.leaves(f(*trees)) for trees in arguments()])


@probe(call="sgd(params, grads, rate), for a list, a dict, a nested tree and an array")
def descended(learner, first, second, rate):
    return leaves_of(lambda p, g: learner.sgd(p, g, rate), lambda: of_two(first, second))


@probe(call="polyak(old, new, rate), for a list, a dict, a nested tree and an array")
def averaged(learner, first, second, rate):
    return leaves_of(lambda o, n: learner.polyak(o, n, rate), lambda: of_two(first, second))


@probe(call="zeros_like_tree(t), for a list, a dict, a nested tree and an array")
def zeroed(learner, first):
    return leaves_of(learner.zeros_like_tree, lambda: of_one(three_dtypes(first)))


def traced(f, trees):
    """What `f` makes of trees, without computing it where that can be."""
    try:
        return jax.eval_shape(lambda: f(*trees))
    except NotImplementedError:
        raise
    except Exception:
        return f(*trees)


def structures(f, arguments):
    """For each tree whether the result is built like it: "same", "other", or the exception that is raised."""
    return [structure(f, trees) for trees in arguments]


def structure(f, trees):
    before, results = jax.tree.structure(trees[0]), []
    error = raised(lambda: results.append(traced(f, trees)))
    return error or ("same" if jax.tree.structure(results[0]) == before else "other")


@probe(call="jax.tree.structure(sgd(params, grads, rate))")
def sgd_structure(learner, first, second, rate):
    return structures(lambda p, g: learner.sgd(p, g, rate), of_two(first, second))


@probe(call="jax.tree.structure(polyak(old, new, rate))")
def polyak_structure(learner, first, second, rate):
    return structures(lambda o, n: learner.polyak(o, n, rate), of_two(first, second))


@probe(call="jax.tree.structure(zeros_like_tree(t))")
def zeros_structure(learner, first):
    return structures(learner.zeros_like_tree, of_one(first))


def changed(f, arguments):
    """Whether `f` changes one of the trees it is given. Only that is asked: it may refuse some of them."""
    return any([mutated(lambda trees=trees: raised(lambda: traced(f, trees)), trees) for trees in arguments])


@probe(call="sgd(params, grads, rate)")
def sgd_changes(learner, first, second, rate):
    return changed(lambda p, g: learner.sgd(p, g, rate), of_two(first, second))


@probe(call="polyak(old, new, rate)")
def polyak_changes(learner, first, second, rate):
    return changed(lambda o, n: learner.polyak(o, n, rate), of_two(first, second))


@probe(call="zeros_like_tree(t)")
def zeros_change(learner, first):
    return changed(learner.zeros_like_tree, of_one(first))
