import jax
import numpy as np
from autograder.probes import consumes_twice, drawn, drawn_each, form, once, probe

EPOCHS = 8  # So many epochs are looked at, from epoch 0 on.
SIZE = 5


def inputs(rng):
    n = int(rng.choice([37, 38, 39]))  # 2, 3 or 4 rows are left over
    return {
        "seed": int(rng.integers(1_000, 1_000_000)),
        "xs": rng.normal(size=(n, 3)).astype("float32"),
        # No row is left over of these, and one has two axes.
        "pages": rng.permutation(np.arange(12 * 2 * 3)).reshape(12, 2, 3).astype("int32"),
    }


@once
def runs(learner, seed, xs):
    return drawn_each(lambda e: learner.minibatches(jax.random.key(seed), e, xs, SIZE), range(EPOCHS))


def warm(seed, xs, pages):
    """What is compiled beforehand: JAX's own operations on keys and arrays, in shapes that are likely."""
    with jax.enable_custom_prng(True):
        key = jax.random.key(seed)
        jax.random.split(key)
        jax.random.fold_in(key, 0)
        for data, size in ((xs, SIZE), (pages, 4)):
            n = len(data)
            kept = n // size * size
            jax.random.permutation(key, data)
            order = jax.random.permutation(key, n)
            data[order[:kept]].reshape(n // size, size, *data.shape[1:])
            data[order][:kept]  # noqa: B018
            data[order[:kept].reshape(-1, size)]  # noqa: B018


def places(batches, xs):
    """Where the rows of the batches stand in `xs`, one after the other, -1 for nowhere; None if there are no rows."""
    try:
        leaves = [np.asarray(leaf, "float64").ravel() for leaf in jax.tree.leaves(batches)]
    except (TypeError, ValueError):
        return None
    xs = np.asarray(xs, "float64").reshape(len(xs), -1)
    numbers = np.concatenate([np.zeros(0), *leaves])
    if not numbers.size or numbers.size % xs.shape[1]:
        return None
    same = np.all(numbers.reshape(-1, 1, xs.shape[1]) == xs[None], axis=2)
    return np.where(same.any(axis=1), same.argmax(axis=1), -1)


@probe(call="minibatches(key, 0, xs, 5)")
def shape(learner, seed, xs):
    return form(runs(learner, seed, xs)[0])


@probe(call="minibatches(key, 0, pages, 4)")
def shape_of_pages(learner, seed, pages):
    batches = drawn(lambda: learner.minibatches(jax.random.key(seed), 0, pages, 4))
    found = places(batches, pages)
    return {
        "form": form(batches),
        "rows_once": found is not None and sorted(found.tolist()) == list(range(12)),
    }


@probe(call="minibatches(key, epoch, xs, 5), for epochs 0 to 7")
def rows(learner, seed, xs):
    """Facts that hold in each epoch."""
    found = [places(batches, xs) for batches in runs(learner, seed, xs)]
    if any(item is None for item in found):
        return None
    return {
        "known": all(bool(np.all(order >= 0)) for order in found),
        "once": all(np.unique(order).size == order.size for order in found),
        "one_batch": all(
            order.size >= 2 * SIZE and np.array_equal(order[:SIZE], order[SIZE : 2 * SIZE]) for order in found
        ),
    }


@probe(call="minibatches(key, epoch, xs, 5), for epochs 0 to 7 and other keys")
def orders(learner, seed, xs):
    found = [places(batches, xs) for batches in runs(learner, seed, xs)]
    again = places(drawn(lambda: learner.minibatches(jax.random.key(seed), 2, xs, SIZE)), xs)
    other = places(drawn(lambda: learner.minibatches(jax.random.key(seed + 1), 2, xs, SIZE)), xs)
    if again is None or other is None or any(item is None for item in found):
        return None
    n = len(xs)
    rest = [frozenset(range(n)) - set(order.tolist()) for order in found]
    in_a_row = [bool(np.mean(np.diff(order) == 1) > 0.4) for order in found]
    batches = [
        np.sort(order[: n // SIZE * SIZE].reshape(-1, SIZE), axis=1) for order in found if order.size >= n - 4
    ]
    contents = {frozenset(map(bytes, np.ascontiguousarray(batch))) for batch in batches}
    means = np.mean([order[: len(order) // 2].mean() for order in found])
    followers = [
        {frozenset(pair) for pair in zip(order[:-1].tolist(), order[1:].tolist(), strict=True)}
        for order in found
    ]
    kept = np.mean([len(pairs & followers[0]) / max(1, len(followers[0])) for pairs in followers[1:]])
    return {
        "rows_found": all(bool(np.all(order >= 0)) for order in found),
        "equal_for_equal_arguments": bool(np.array_equal(found[2], again)),
        "other_for_other_keys": not np.array_equal(found[2], other),
        "other_than_of_other_epochs": not any(np.array_equal(order, other) for order in found),
        "epochs_differ": len({order.tobytes() for order in found}) == EPOCHS,
        "first_in_a_row": in_a_row[0] and sum(in_a_row) == 1,
        "in_a_row": any(in_a_row),
        "neighbours_kept": bool(kept > 0.4),
        "same_batches": bool(len(batches) == EPOCHS and len(contents) == 1),
        "one_rest": bool(len(set(rest)) == 1 and rest[0]),
        "first_half_mixed": bool(abs(means - (n - 1) / 2) < 6 * n / np.sqrt(12 * EPOCHS * n / 2)),
    }


@probe(call="minibatches(key, epoch, xs, 5), for epochs 300 and 301")
def late_epochs(learner, seed, xs):
    """Whether late epochs have orders of their own."""
    early = [places(batches, xs) for batches in runs(learner, seed, xs)]
    late = [
        places(batches, xs)
        for batches in drawn_each(
            lambda e: learner.minibatches(jax.random.key(seed), e, xs, SIZE), (300, 301)
        )
    ]
    orders = [order.tobytes() for order in early + late if order is not None]
    return len(set(orders)) == EPOCHS + 2


@probe(call="minibatches(key, 3, xs, 5)")
def reuse(learner, seed, xs):
    function = learner.minibatches
    return consumes_twice(function, lambda: function(jax.random.key(seed), 3, xs, SIZE))
