import jax
import numpy as np
from autograder.probes import consumes_twice, drawn, drawn_each, form, once, probe

RUNS = 8  # So many keys are tried.
FRACTION = 0.27


def inputs(rng):
    n = int(
        rng.choice([33, 37, 44])
    )  # 8.91, 9.99 and 11.88 points in the test set: not what `int` makes of it
    labels = rng.permutation(np.arange(100, 100 + n))
    points = rng.normal(size=(n, 3))
    return {
        "seed": int(rng.integers(1_000, 1_000_000)),
        "xs": points.astype("float32"),
        "ys": labels.astype("int32"),
        "few": int(rng.choice([12, 13])),  # a tenth is 1.2 or 1.3 points: not what `ceil` makes of it
    }


@once
def runs(learner, seed, xs, ys):
    return drawn_each(lambda i: learner.train_test_split(jax.random.key(seed + i), xs, ys, FRACTION), range(RUNS))


def warm(seed, xs, ys, few):
    """What is compiled beforehand: JAX's own operations on keys and arrays, in shapes that are likely."""
    with jax.enable_custom_prng(True):
        key = jax.random.key(seed)
        jax.random.split(key)
        for count, fraction in ((len(xs), FRACTION), (few, 0.0), (few, 1.0), (few, 0.1), (5, 0.5)):
            points, labels, k = xs[:count], ys[:count], round(count * fraction)
            shuffled = jax.random.permutation(key, count)
            for part in (shuffled, shuffled[:k], shuffled[k:]):
                points[part], labels[part]  # noqa: B018
        jax.random.permutation(key, xs)


def places(points, labels, xs, ys):
    """For the points and labels of a set, where each of them stands in `xs` and `ys`; -1 for nowhere."""
    points, labels = np.asarray(points, "float64"), np.asarray(labels, "float64").ravel()
    xs, ys = np.asarray(xs, "float64"), np.asarray(ys, "float64")
    points = points.reshape(-1, xs.shape[1]) if points.size % xs.shape[1] == 0 else np.zeros((0, xs.shape[1]))
    same_point = np.all(points[:, None] == xs[None], axis=2)
    same_label = labels[:, None] == ys[None]
    return [
        np.where(same.any(axis=1), same.argmax(axis=1), -1) if len(same) else np.zeros(0, int)
        for same in (same_point, same_label)
    ]


def sets(result, xs, ys):
    """The places of the points and labels of both sets, or None if the result is not made of four parts."""
    try:
        xs_train, xs_test, ys_train, ys_test = result
        return places(xs_train, ys_train, xs, ys), places(xs_test, ys_test, xs, ys)
    except (TypeError, ValueError):
        return None


@probe(call="train_test_split(key, xs, ys, 0.27)")
def shapes(learner, seed, xs, ys):
    return form(runs(learner, seed, xs, ys)[0])


@probe(call="train_test_split(key, xs, ys, 0.27)")
def membership(learner, seed, xs, ys):
    """Facts that hold for each of the keys."""
    found = [sets(result, xs, ys) for result in runs(learner, seed, xs, ys)]
    if None in found:
        return None
    n, facts = len(xs), {"pairs": True, "known": True, "once": True}
    for (train, train_labels), (test, test_labels) in found:
        points, labels = np.concatenate([train, test]), np.concatenate([train_labels, test_labels])
        facts["pairs"] &= bool(np.array_equal(points, labels))
        facts["known"] &= bool(np.all(points >= 0) and np.all(labels >= 0))
        for which in (points, labels):
            facts["once"] &= bool(np.array_equal(np.sort(which), np.arange(n)))
    return facts


@probe(call="train_test_split(key, xs, ys, 0.27), for 8 keys")
def chance(learner, seed, xs, ys):
    found = [sets(result, xs, ys) for result in runs(learner, seed, xs, ys)]
    again = drawn(lambda: learner.train_test_split(jax.random.key(seed), xs, ys, FRACTION))
    if None in found or sets(again, xs, ys) is None:
        return None
    chosen = [np.unique(test[0]) for _, test in found]
    in_test = np.zeros((RUNS, len(xs)))
    for row, places_of_test in zip(in_test, chosen, strict=True):
        row[places_of_test[places_of_test >= 0]] = 1
    n, k = len(xs), int(in_test.sum(axis=1).max())
    # Of k out of n points at random, so many are in the first half, and so many have their neighbour with them.
    half = n // 2
    sigma = np.sqrt(RUNS * k * (half / n) * (1 - half / n) * (n - k) / (n - 1))
    neighbours = (in_test[:, 1:] * in_test[:, :-1]).sum() / RUNS
    # Two sets that were chosen at random are nearly never the same one, moved along.
    first = np.flatnonzero(in_test[0])
    moved = {np.sort((first + shift) % n).tobytes() for shift in range(n)}
    same = [
        np.array_equal(one, other)
        for one, other in zip(sum(found[0], []), sum(sets(again, xs, ys), []), strict=True)
    ]
    return {
        "points_found": all(bool(np.all(test[0] >= 0)) for _, test in found),
        "equal_for_equal_keys": all(same),
        "other_for_other_keys": len({places_of_test.tobytes() for places_of_test in chosen}) > 1,
        "from_all_over": bool(abs(in_test[:, :half].sum() - in_test.sum() * half / n) <= 6 * sigma),
        "in_one_block": bool(0 < k < n / 2 and neighbours > 0.65 * k),
        "one_set_moved": all(np.flatnonzero(row).tobytes() in moved for row in in_test),
    }


@probe(call="train_test_split(key, xs, ys, fraction), for 0, 1 and 0.1, and 5 points halved")
def edges(learner, seed, xs, ys, few):
    def at(fraction, n):
        return form(drawn(lambda: learner.train_test_split(jax.random.key(seed), xs[:n], ys[:n], fraction)))

    return {"none": at(0.0, few), "all": at(1.0, few), "tenth": at(0.1, few), "half": at(0.5, 5)}


@probe(call="train_test_split(key, xs, ys, 0.27)")
def reuse(learner, seed, xs, ys):
    function = learner.train_test_split
    return consumes_twice(function, lambda: function(jax.random.key(seed), xs, ys, FRACTION))
