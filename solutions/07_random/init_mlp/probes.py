import jax
import jax.numpy as jnp
import numpy as np
from autograder.probes import consumes_twice, drawn, drawn_each, form, once, probe

EQUAL = [40] * 9  # Layers of one shape: if they share a key, they are the same. Eight, for keys that run out.


def inputs(rng):
    # No two layers have the same fan-in, and every fan-out is far from it.
    sizes = [int(rng.integers(280, 320)), int(rng.integers(35, 45)), int(rng.integers(110, 130)), 30]
    return {"seed": int(rng.integers(1_000, 1_000_000)), "sizes": sizes}


@once
def network(learner, seed, sizes):
    return drawn(lambda: learner.init_mlp(jax.random.key(seed), list(sizes)))


@once
def equal_layers(learner, seed):
    """Networks with layers of one shape, from two keys."""
    return drawn_each(lambda i: learner.init_mlp(jax.random.key(seed + i), list(EQUAL)), range(2))


def warm(seed, sizes):
    """What is compiled beforehand: JAX's own operations, in shapes that are likely."""
    with jax.enable_custom_prng(True):
        key = jax.random.key(seed)
        for count in (2, 3, 4, 8, 9):
            [*jax.random.split(key, count)]
        jax.random.fold_in(key, 0)
        for n_in, n_out in [*zip(sizes[:-1], sizes[1:], strict=True), (40, 40)]:
            scale = jnp.sqrt(2 / n_in)
            (jax.random.normal(key, (n_in, n_out)) * scale) * 2.0
            jax.nn.initializers.he_normal()(key, (n_in, n_out))
            jnp.zeros(n_out)
            jnp.zeros((n_out,))


def matrices(params):
    """The weights and biases of the layers in float64, or None if these are no pairs of arrays."""
    try:
        return [[np.asarray(part, "float64") for part in (weights, bias)] for weights, bias in params]
    except (TypeError, ValueError):
        return None


def alike(one, other):
    """Whether two arrays of weights share numbers, or begin with the same ones up to a factor."""
    one, other = one.ravel() - one.mean(), other.ravel() - other.mean()
    if np.intersect1d(np.abs(one), np.abs(other)).size > 500:
        return True
    count = min(one.size, other.size)
    one, other = one[:count], other[:count]
    scale = np.linalg.norm(one) * np.linalg.norm(other)
    return bool(count > 500 and scale > 0 and abs(one @ other) > 0.5 * scale)


def last_alike(layers, pairs):
    """Whether from some layer on, but not from the first, all are alike, and no others."""
    found = {(i, j) for i, j in pairs if alike(layers[i], layers[j])}
    first = min((j for _, j in found), default=0)
    return first > 0 and found == {(i, j) for i, j in pairs if j >= first}


@probe(call="init_mlp(key, sizes)")
def shapes(learner, seed, sizes):
    return form(network(learner, seed, sizes))


@probe(call="init_mlp(key, [40, 40])")
def one_layer(learner, seed):
    given = [40, 40]
    layers = drawn(lambda: learner.init_mlp(jax.random.key(seed), given))
    return {"form": form(layers), "unchanged": given == [40, 40], "sizes_left": len(given)}


@probe(call="init_mlp(key, sizes)")
def biases(learner, seed, sizes):
    layers = matrices(network(learner, seed, sizes))
    if layers is None:
        return None
    return {
        "zero": all(bool(np.all(bias == 0)) for _, bias in layers),
        "one_number": all(np.unique(bias).size == 1 for _, bias in layers),
    }


@probe(call="init_mlp(key, sizes)")
def deviations(learner, seed, sizes):
    """The standard deviation of the weights, layer by layer; those of one layer are thousands."""
    layers = matrices(network(learner, seed, sizes))
    return None if layers is None else [float(weights.std()) for weights, _ in layers]


@probe(call="init_mlp(key, sizes)")
def distribution(learner, seed, sizes):
    """Facts about the weights in units of their own deviation."""
    layers = matrices(network(learner, seed, sizes))
    if layers is None:
        return None
    facts = {"centred": True, "bell": True, "different": True, "far_ones": True}
    for weights, _ in layers:
        z = weights / (weights.std() or 1)
        count = z.size
        facts["centred"] &= bool(abs(z.mean()) < 6 / np.sqrt(count))
        # Normal: 38.3 % and 7.2 %. Cut off at two deviations: 35.6 % and 7.1 %. Uniform: 28.9 % and none.
        facts["bell"] &= bool(
            0.325 < np.mean(np.abs(z) < 0.5) < 0.415 and 0.045 < np.mean(np.abs(z) > 1.8) < 0.1
        )
        facts["far_ones"] &= bool(np.mean(np.abs(z) > 1.8) > 0.01)
        facts["different"] &= bool(np.unique(weights).size > 0.95 * count)
    return facts


@probe(call="init_mlp(key, [40] * 9)")
def relations(learner, seed):
    one, other = map(matrices, equal_layers(learner, seed))
    again = matrices(drawn(lambda: learner.init_mlp(jax.random.key(seed), list(EQUAL))))
    if one is None or other is None or again is None or not one:
        return None
    first, second, third = ([weights for weights, _ in layers] for layers in (one, other, again))
    pairs = [(i, j) for i in range(len(first)) for j in range(i)]
    return {
        "equal_for_equal_keys": all(map(np.array_equal, first, third)),
        "other_for_other_keys": not any(map(alike, first, second)),
        "all_layers_alike": bool(pairs) and all(alike(first[i], first[j]) for i, j in pairs),
        "last_layers_alike": last_alike(first, pairs),
        "some_layers_alike": any(alike(first[i], first[j]) for i, j in pairs),
    }


@probe(call="init_mlp(key, sizes)")
def layers_of_other_shapes(learner, seed, sizes):
    """Whether layers begin with the same numbers, although their shapes differ."""
    layers = matrices(network(learner, seed, sizes))
    if layers is None:
        return None
    return any(alike(layers[i][0], layers[j][0]) for i in range(len(layers)) for j in range(i))


@probe(call="init_mlp(key, [40] * 9)")
def reuse(learner, seed):
    function = learner.init_mlp
    return consumes_twice(function, lambda: function(jax.random.key(seed), list(EQUAL)))
